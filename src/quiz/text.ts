/** @returns the Markdown with fenced blocks and code spans taken out, for rules about prose */
export function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/(`+)[\s\S]*?[^`]?\1(?!`)/g, ' ');
}

/** @returns the Markdown with fenced blocks taken out */
export function withoutFences(markdown: string): string {
  return markdown.replace(/^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm, ' ');
}

/** @returns what a reader sees of inline Markdown: no marks, no link targets, white space as single blanks */
export function visible(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`+)/g, '')
    .replace(/(^|[^\w\\*])[*_]([^*_]+)[*_](?!\w)/g, '$1$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @returns the length of what a reader sees, in code points: what the length rules compare */
export function visibleLength(markdown: string): number {
  return [...visible(markdown)].length;
}
