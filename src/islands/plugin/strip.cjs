const {parse} = require('acorn');

/** What Docusaurus's own components read of a page's module beside the page itself. */
const kept = ['frontMatter', 'contentTitle', 'metadata', 'assets', 'toc'];

/** @param {import('acorn').Node & Record<string, any>} node a top-level statement @returns {string[]} the names it exports */
function exported(node) {
  if (node.type !== 'ExportNamedDeclaration') return [];
  if (node.declaration?.type === 'VariableDeclaration') return node.declaration.declarations.map((d) => d.id.name);
  return node.specifiers.map((s) => s.exported.name);
}

/**
 * A loader for the browser's bundle: of a compiled MDX page it leaves the front matter, the metadata and the table of
 * contents. The text itself is in the HTML already and is not sent a second time (see ../StaticContent.tsx).
 * @param {string} source the page as a JavaScript module, after MDX and the JSX compiler
 * @returns {string}
 * @throws {Error} when one of the kept exports needs an import: the browser would then get the page's components after all
 */
function strip(source) {
  const program = parse(source, {ecmaVersion: 'latest', sourceType: 'module'});
  const statements = program.body.filter((node) => {
    const names = exported(node);
    return names.length > 0 && names.every((name) => kept.includes(name));
  });
  const code = statements.map((node) => source.slice(node.start, node.end)).join('\n');
  const toc = statements.find((node) => exported(node).includes('toc'))?.declaration?.declarations[0]?.init;
  const foreign = toc?.elements?.find((element) => element?.type !== 'ObjectExpression');
  if (foreign) {
    throw new Error(
      `expected a table of contents of plain headings\n  found: ${source.slice(foreign.start, foreign.end)}\n  fix: put the headings into the page itself; a page of ours imports no other MDX file`,
    );
  }
  return `${code}\nexport default function Nothing() {\n  return null;\n}\n`;
}

module.exports = function stripLoader(source) {
  return strip(source);
};
module.exports.strip = strip;
