/**
 * Stands for the package `tslib` in the browser's bundle (./plugin/index.ts). One module of Docusaurus asks for one of
 * its functions, and CommonJS would bring all the others along: 2.5 kB gzip on every page.
 * @returns a module as its default import sees it
 */
export function __importDefault(module: unknown): unknown {
  return typeof module === 'object' && module !== null && '__esModule' in module ? module : {default: module};
}
