import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, test, vi} from 'vitest';
import {coverage} from './coverage';
import {guideKeys, guides, type GuideKey} from './guides';

vi.mock('./data', () => {
  const page = {path: '/services/lambda', title: 'AWS Lambda', skills: {'dva-c02': ['1.2.1'], 'dva-c03': ['1.2.1']}, services: ['AWS Lambda']};
  const made = coverage(guides, [page], [], []);
  return {coverageOf: (key: GuideKey) => made.guides.find((g) => g.key === key), titleOf: () => 'AWS Lambda', Link: ({to, children}: {to: string; children: ReactNode}) => <a href={to}>{children}</a>};
});
vi.mock('./sources-data', () => ({
  sources: {facts: 2, pageTitles: {'/services/lambda': 'AWS Lambda'}, documents: [{title: 'Quotas', url: 'https://docs.aws.amazon.com/q.html', facts: 2, pages: ['/services/lambda'], checked: '2026-11-23'}]},
}));

const {default: GuideOverview} = await import('./GuideOverview');
const {default: GuideDomains} = await import('./GuideDomains');
const {default: GuideTask} = await import('./GuideTask');
const {default: GuideServices} = await import('./GuideServices');
const {default: GuideList} = await import('./GuideList');
const {default: GuideChanges, idRanges} = await import('./GuideChanges');
const {default: CoverageMatrix} = await import('./CoverageMatrix');
const {default: CoverageSummary} = await import('./CoverageSummary');
const {default: AllSources} = await import('./AllSources');
const {longDay} = await import('./parts');

test('a gap is said in words', () => {
  const html = renderToStaticMarkup(<CoverageMatrix code="dva-c02" domain="1" />);
  expect(html).toContain('gap: no lesson yet');
  expect(html).toContain('gap: no question yet');
  expect(html).toContain('<a href="/services/lambda">AWS Lambda</a>');
  expect(html.match(/<tr/g)).toHaveLength(30);
});

test('shows the format of both exams, and never a percentage for the score', () => {
  const c02 = renderToStaticMarkup(<GuideOverview code="dva-c02" />);
  expect(c02).toContain('130 minutes');
  expect(c02).toContain('until 30 November 2026');
  expect(c02).not.toContain('%');
  const c03 = renderToStaticMarkup(<GuideOverview code="dva-c03" />);
  expect(c03).toContain('from 1 December 2026');
  expect(c03).toContain('The guide does not state it');
});

test('shows weights as text, not only as a bar', () => {
  const html = renderToStaticMarkup(<GuideDomains code="dva-c03" />).replace(/<div class="[^"]*" aria-hidden[\s\S]*?<\/div>/, '');
  for (const weight of ['30 %', '26 %', '22 %']) expect(html).toContain(weight);
});

test('shows skills, services, lists and sources', () => {
  expect(renderToStaticMarkup(<GuideTask code="dva-c02" task="1.2" />)).toContain('id="skill-1-2-7"');
  expect(renderToStaticMarkup(<GuideServices code="dva-c03" list="in-scope" />)).toContain('Amazon Bedrock AgentCore');
  expect(renderToStaticMarkup(<GuideServices code="dva-c03" list="out-of-scope" />)).toContain('Strands Agents');
  expect(renderToStaticMarkup(<GuideList code="dva-c03" of="out-of-scope-tasks" />)).toContain('designing ETL pipelines');
  expect(renderToStaticMarkup(<GuideList code="dva-c02" of="emerging-topics" />)).toContain('AI-generated tests');
  expect(renderToStaticMarkup(<CoverageSummary />)).toContain('1 of 101');
  expect(renderToStaticMarkup(<AllSources />)).toContain('2 facts from 1 document.');
});

test('shows each part of the changes', () => {
  expect(renderToStaticMarkup(<GuideChanges part="weights" />)).toContain('4 points more');
  expect(renderToStaticMarkup(<GuideChanges part="weights" />)).toContain('no change');
  expect(renderToStaticMarkup(<GuideChanges part="merged-skills" />)).toContain('2.2.1 to 2.2.7');
  expect(renderToStaticMarkup(<GuideChanges part="services" />)).toContain('AWS AppSync, Amazon Q Developer');
  expect(renderToStaticMarkup(<GuideChanges part="added-skills" />).match(/<li>/g)).toHaveLength(14);
  expect(renderToStaticMarkup(<GuideChanges part="moved-skills" />)).toContain('<td>1.2.6</td><td>4.3.2</td>');
  expect(renderToStaticMarkup(<GuideChanges part="not-named-skills" />)).toContain('Use encryption across accounts');
  expect(renderToStaticMarkup(<GuideChanges part="job-tasks" />).match(/<li>/g)).toHaveLength(3);
});

test('a wrong name in a page is an error that says so', () => {
  expect(() => renderToStaticMarkup(<CoverageMatrix code="dva-c02" domain="5" />)).toThrow('DVA-C02 has no domain "5"');
  expect(() => renderToStaticMarkup(<GuideChanges part={'x' as never} />)).toThrow('<GuideChanges part> does not know "x"');
  expect(() => renderToStaticMarkup(<GuideServices code="dva-c02" list={'x' as never} />)).toThrow('found "x"');
  expect(() => renderToStaticMarkup(<GuideList code="dva-c02" of={'x' as never} />)).toThrow('found "x"');
});

test('writes days and ranges of ids', () => {
  expect(longDay('2026-12-01')).toBe('1 December 2026');
  expect(idRanges(['1.3.1', '1.3.2', '1.3.3', '2.1.4'])).toBe('1.3.1 to 1.3.3, 2.1.4');
});

describe.each(guideKeys)('the page of %s', (key) => {
  const page = readFileSync(path.join(__dirname, '../../docs/exam', `${key}.mdx`), 'utf8');
  const coveragePage = readFileSync(path.join(__dirname, '../../docs/exam/coverage.mdx'), 'utf8');
  const guide = guides[key];

  test('has a heading and the skills for each task, and no other', () => {
    for (const domain of guide.domains) {
      expect(page).toContain(`## Domain ${domain.id}: ${domain.title} {#domain-${domain.id}}\n\n${domain.weight} % of the scored questions.\n`);
      for (const task of domain.tasks) {
        expect(page).toContain(`### ${task.id} ${task.title} {#task-${task.id.replace('.', '-')}}`);
        expect(page).toContain(`<GuideTask code="${key}" task="${task.id}" />`);
      }
    }
    expect(page.match(/<GuideTask/g)).toHaveLength(guide.domains.flatMap((d) => d.tasks).length);
  });

  test('has a matrix for each domain on the coverage page', () => {
    for (const {id, title} of guide.domains) {
      expect(coveragePage).toContain(`### ${guide.code} domain ${id}: ${title} {#${key}-domain-${id}}`);
      expect(coveragePage).toContain(`<CoverageMatrix code="${key}" domain="${id}" />`);
    }
  });
});
