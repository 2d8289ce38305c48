// What the plugin writes; see src/content/notes/plugin/index.ts.
declare module '@generated/notes/default/claims.json' {
  const value: import('./claims').NotesData;
  export default value;
}
