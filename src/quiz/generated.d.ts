// What the plugin writes; see src/quiz/plugin/index.ts.
declare module '@generated/quiz/default/index.json' {
  const value: import('./bank').BankIndex;
  export default value;
}
declare module '@generated/quiz/default/parts' {
  const value: Readonly<Record<string, () => Promise<{readonly default: readonly import('./types').QuizItem[]}>>>;
  export default value;
}
