// What the plugin writes; see src/exam/plugin/index.ts.
declare module '@generated/exam/default/coverage.json' {
  const value: import('./coverage').Coverage;
  export default value;
}
declare module '@generated/exam/default/sources.json' {
  const value: import('./sources').SourceList;
  export default value;
}
