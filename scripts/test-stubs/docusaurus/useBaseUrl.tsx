/** @returns the address as it is: tests render a site at the root */
export default function useBaseUrl(url: string): string {
  return url;
}

/** @returns a function that leaves addresses as they are */
export function useBaseUrlUtils(): {withBaseUrl: (url: string) => string} {
  return {withBaseUrl: (url) => url};
}
