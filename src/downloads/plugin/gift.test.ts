import {parse, type GIFTQuestion, type Matching, type MultipleChoice} from 'gift-pegjs';
import {describe, expect, it} from 'vitest';
import {gift, giftText} from './gift';
import type {ExportQuestion} from './questions';
import {bank, firstOf, reworded} from './test-questions';

type Asked = MultipleChoice | Matching;
const asked = (file: string): Asked[] => parse(file).filter((q: GIFTQuestion): q is Asked => q.type === 'MC' || q.type === 'Matching');
const choices = (q: Asked): MultipleChoice['choices'] => (q.type === 'MC' ? q.choices : []);
/** The first characters of an answer are written as references where GIFT would misread them. */
const read = (html: string): string => html.replace(/^&#37;/, '%').replace(/^&#91;/, '[');

describe('the GIFT file of the whole bank, read back', () => {
  const file = gift(bank);
  const back = asked(file);
  const pairs = bank.map((question, i) => [question, back[i]!] as const);
  const ofType = (type: ExportQuestion['source']['type']) => pairs.filter(([q]) => q.source.type === type);

  it('has every question, under its id, with its stem and the cue', () => {
    expect(back.map((q) => q.title)).toEqual(bank.map((q) => q.source.id));
    expect(back.map((q) => q.id)).toEqual(bank.map((q) => q.source.id));
    for (const [{item, source, cue}, {stem}] of pairs) {
      expect(stem.format).toBe('html');
      expect(stem.text).toBe(`${item.stemHtml}<p>${source.type === 'ordering' ? 'Match each step with its place.' : `${cue}.`}</p>`);
    }
  });
  it('has the options and the feedback of choices, letter for letter', () => {
    for (const [{item, source}, q] of pairs) {
      if (source.type === 'ordering') continue;
      expect(choices(q).map((c) => read(c.text.text))).toEqual(item.options.map((o) => o.html));
      expect(choices(q).map((c) => c.feedback?.text)).toEqual(item.options.map((o) => o.rationaleHtml));
    }
  });
  it('has one right choice in multiple-choice', () => {
    for (const [{item}, q] of ofType('multiple-choice')) {
      expect(choices(q).flatMap((c, i) => (c.isCorrect ? [item.options[i]!.id] : []))).toEqual(item.right);
      expect(choices(q).every((c) => c.weight === null)).toBe(true);
    }
  });
  it('weighs multiple-response: the right ones make 100 %, a wrong one takes it all', () => {
    for (const [{item}, q] of ofType('multiple-response')) {
      expect(choices(q).some((c) => c.isCorrect)).toBe(false);
      expect(choices(q).flatMap((c, i) => ((c.weight ?? 0) > 0 ? [item.options[i]!.id] : []))).toEqual(item.right);
      expect(Math.round(choices(q).reduce((sum, c) => sum + Math.max(0, c.weight ?? 0), 0))).toBe(100);
      expect(choices(q).filter((c) => c.weight === -100)).toHaveLength(item.options.length - item.right.length);
    }
  });
  it('matches the steps of an ordering question with their places, and gives all reasons', () => {
    for (const [{item}, q] of ofType('ordering')) {
      expect(q.type).toBe('Matching');
      const steps = q.type === 'Matching' ? [...q.matchPairs].sort((a, b) => a.subanswer.localeCompare(b.subanswer)) : [];
      expect(steps.map((s) => s.subanswer)).toEqual(item.right.map((_, i) => `Step ${i + 1}`));
      expect(steps.map((s) => read(s.subquestion.text))).toEqual(item.options.map((o) => o.html));
      for (const o of item.options) expect(q.globalFeedback?.text).toContain(o.rationaleHtml);
    }
  });
  it('leads to the paragraph that teaches it', () => {
    for (const [{item}, q] of pairs) expect(q.globalFeedback?.text).toContain(`href="${item.sectionHref}"`);
  });
  it('has a category for each lesson, and the skills as tags', () => {
    const titles = parse(file).filter((q) => q.type === 'Category').map((q) => q.title);
    expect(titles).toEqual([...new Set(bank.map((q) => `DVA Study/${q.lessonName}`))]);
    expect(back[0]?.tags).toEqual(expect.arrayContaining(bank[0]!.source.skills['dva-c03'].map((s) => `DVA-C03 ${s}`)));
  });
});

describe('what GIFT reads as its own', () => {
  const nasty = '<p>a = {b} ~ #c: \\d \\n //e\n\n// f -&gt; ::g:: #### %50% \\= \\\\</p>';
  it('comes back as it went', () => {
    const [q] = asked(gift([reworded(firstOf('multiple-choice'), nasty)]));
    expect(q?.stem.text).toContain(nasty);
  });
  it('comes back from an option that begins with a weight or a format, too', () => {
    const question = firstOf('multiple-choice');
    const starts = ['%50% of it', '[html] it', '= it', '// it'];
    const options = question.item.options.map((o, i) => ({...o, html: starts[i] ?? o.html}));
    const [q] = asked(gift([{...question, item: {...question.item, options}}]));
    expect(choices(q!).map((c) => read(c.text.text))).toEqual(options.map((o) => o.html));
    expect(choices(q!).every((c) => c.weight === null)).toBe(true);
  });
  it('would break the file without escapes', () => {
    expect(() => parse('::x::[html]a } b{=c#d ~e#f}')).toThrow();
    expect(giftText('a } b')).toBe('a \\} b');
  });
  it('has weights for the numbers of keys that can occur, and refuses others', () => {
    const question = firstOf('multiple-response');
    const all = {...question, item: {...question.item, right: Array.from({length: 8}, (_, i) => String(i))}};
    expect(() => gift([all])).toThrow(/Expected 2 to 7 keys .* found 8/);
  });
});
