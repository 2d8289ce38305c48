/** @returns the words of a question, without markup, cut at about `length` characters */
export function wordsOf(html: string, length = 150): string {
  // Parsed, not run: the document is nobody's.
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent.replace(/\s+/g, ' ').trim();
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;
}
