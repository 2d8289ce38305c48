/** The one door to Docusaurus and to the generated coverage, so that tests can put their own behind it. */
import Link from '@docusaurus/Link';
import coverageFile from '@generated/exam/default/coverage.json';
import type {GuideKey} from './guides';
import type {GuideCoverage} from './coverage';

export {Link};

/** @throws {Error} when the plugin did not write this guide */
export function coverageOf(key: GuideKey): GuideCoverage {
  const found = coverageFile.guides.find((g) => g.key === key);
  if (found === undefined) throw new Error(`coverage.json holds no guide "${key}"; run the build again`);
  return found;
}

const titles = new Map(coverageFile.pages.map((p) => [p.path, p.title]));

/** @returns the title of a lesson, or its address when it has none */
export function titleOf(path: string): string {
  return titles.get(path) ?? path;
}
