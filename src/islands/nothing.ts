/** Stands for a script of the theme that no page of ours needs (./plugin/index.ts). */
export {};
