/** Markup that would become an element, or run, wherever it were set as HTML. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror="globalThis.ran=1">',
  '<script>globalThis.ran=1</script>',
  '"><svg/onload=globalThis.ran=1>',
  "'><iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
  '</p></span></label><a href="javascript:globalThis.ran=1">x</a>',
  '[x](javascript:globalThis.ran=1) ![x](x" onerror="globalThis.ran=1)',
  '<style>*{display:none}</style><math><mi xlink:href="data:x,<script>"></math>',
  '{{constructor.constructor("globalThis.ran=1")()}} ${globalThis.ran=1}',
];

/** @returns what stands below the element and may only have come from data: none of our components prints such a thing */
export function fromData(root: ParentNode): string[] {
  const foreign = [...root.querySelectorAll('img, script, iframe, object, embed, style, link, base, meta, math, template, video, audio')];
  const acting = [...root.querySelectorAll('*')].filter((element) => [...element.attributes].some(({name, value}) => name.startsWith('on') || name === 'srcdoc' || /^\s*(?:javascript|data|vbscript):/i.test(value)));
  return [...foreign, ...acting].map((element) => element.outerHTML).concat('ran' in globalThis ? ['something ran'] : []);
}
