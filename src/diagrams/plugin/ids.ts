/** Every id that a diagram puts into the page, so that two of them and the headings never collide. */
export const ids = {
  figure: (id: string): string => `diagram-${id}`,
  title: (id: string): string => `diagram-${id}-title`,
  text: (id: string): string => `diagram-${id}-text`,
} as const;
