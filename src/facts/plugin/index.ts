import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import * as z from 'zod';
import {factSchema} from '../schema';
import {loadFacts} from './load';

const published = z.array(z.strictObject({ref: z.string(), page: z.string(), ...factSchema.shape}));

/** Docusaurus plugin: publishes all facts as `/data/facts.json` with its JSON Schema beside it. */
export function factsPlugin(context: LoadContext): Plugin<void> {
  return {
    name: 'facts',
    async postBuild({outDir}) {
      const folder = path.join(outDir, 'data');
      mkdirSync(folder, {recursive: true});
      const facts = loadFacts(context.siteDir).facts.map(({ref, page, file: _file, line: _line, ...fact}) => ({ref, page: `/${page.kind}/${page.slug}`, ...fact}));
      writeFileSync(path.join(folder, 'facts.json'), `${JSON.stringify(published.parse(facts), null, 1)}\n`);
      writeFileSync(path.join(folder, 'facts.schema.json'), `${JSON.stringify(z.toJSONSchema(published), null, 1)}\n`);
    },
  };
}
