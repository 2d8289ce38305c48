// What the plugin writes; see src/downloads/plugin/index.ts.
declare module '@generated/downloads/default/files.json' {
  const value: import('./files').DownloadList;
  export default value;
}
