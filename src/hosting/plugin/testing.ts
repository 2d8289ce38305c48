import {readFileSync} from 'node:fs';
import path from 'node:path';
import {parse, type CollectionTag, type ScalarTag} from 'yaml';

export const templateFile = path.join(__dirname, '../../../deploy/template.yml');

/** Short forms that stand before a text: `!Ref x` is read as `{Ref: x}`, `!Sub x` as `{'Fn::Sub': x}`. */
const onText: ScalarTag[] = ['Ref', 'Sub', 'GetAtt', 'Condition'].map((name) => ({
  tag: `!${name}`,
  resolve: (value) => ({[name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: value}),
}));
/** Short forms that stand before a list: the list is what the tests look at. */
const onLists: CollectionTag[] = ['If', 'Not', 'Equals', 'And'].map((name) => ({tag: `!${name}`, collection: 'seq', resolve: (list) => list}));

let template: unknown;

/**
 * One value of deploy/template.yml.
 * @param names the way to it from the top, such as 'Resources', 'SiteBucket', 'Properties'
 * @returns undefined where there is nothing
 */
export function templateValue(...names: (string | number)[]): unknown {
  template ??= parse(readFileSync(templateFile, 'utf8'), {customTags: [...onText, ...onLists]});
  return names.reduce<unknown>((value, name) => (value as Record<string | number, unknown> | undefined)?.[name], template);
}
