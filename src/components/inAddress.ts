/**
 * As `encodeURIComponent`, for text that a reader typed or a file holds: half a character (a lone surrogate, as some
 * keyboards send an emoji in two steps) becomes U+FFFD, where `encodeURIComponent` would throw and take the page with it.
 */
export const inAddress = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
