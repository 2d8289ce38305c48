import {expect, test} from 'vitest';
import {compactPath, num, roundedPolygon, tag, textBlock} from './svg';

test('numbers have one decimal and no negative zero', () => {
  expect([num(1.25), num(-0.04), num(3)]).toEqual(['1.3', '0', '3']);
});

test('an edge that leans by a pixel becomes a straight line', () => {
  expect(compactPath('M50.3,45L50.3,46.8C50.3,48.6,49.8,52.3,49.8,55.3L49.8,63')).toBe('M49.8 45V63');
});

test('a curve stays a curve', () => {
  expect(compactPath('M0,0L0,10C0,20,10,20,10,30')).toBe('M0 0V10c0 10 10 10 10 20');
});

test('arcs pass with rounded numbers', () => {
  expect(compactPath('M0,5.08 a15.96,5.08 0,0,0 31.93,0')).toBe('M0 5.1a16 5.1 0 0 0 31.9 0');
});

test('a polygon gets round corners', () => {
  expect(roundedPolygon([{x: 0, y: 0}, {x: 10, y: 0}, {x: 10, y: 10}, {x: 0, y: 10}], 2)).toBe('M0 2Q0 0 2 0L8 0Q10 0 10 2L10 8Q10 10 8 10L2 10Q0 10 0 8z');
});

test('text is escaped and stands around its middle', () => {
  expect(tag('g', {'data-node': 'a"b'}, '')).toBe('<g data-node="a&quot;b"/>');
  expect(textBlock(['a < b'], 0, 0)).toBe('<text y="5">a &lt; b</text>');
  expect(textBlock(['a', 'b'], 10, 0)).toBe('<text><tspan x="10" y="-3.5">a</tspan><tspan x="10" y="13.5">b</tspan></text>');
});
