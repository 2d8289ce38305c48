import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {clamped, opening, panned, viewBox, whole, wholeScale, zoomed, type Picture, type Size, type View} from './zoom';

const picture: Picture = {x: -10, y: 20, width: 400, height: 800};
const stage: Size = {width: 360, height: 600};

describe('one picture', () => {
  test('whole: as large as fits, in the middle', () => {
    expect(whole(picture, stage)).toEqual({scale: 0.75, x: -50, y: 20});
    expect(viewBox(whole(picture, stage), stage)).toBe('-50 20 480 800');
  });

  test('a small one does not become a poster', () => {
    expect(wholeScale({width: 100, height: 100}, {width: 1280, height: 700})).toBe(2);
  });

  test('opens large enough to read, at its top, across the middle', () => {
    const view = opening(picture, stage);
    expect(view.scale).toBe(1.4);
    expect(view.y).toBe(20);
    expect(view.x + stage.width / view.scale / 2).toBeCloseTo(picture.x + picture.width / 2);
  });

  test('panning stops at its edges', () => {
    const at = opening(picture, stage);
    expect(panned(at, 0, -60, picture, stage).y).toBe(20);
    expect(panned(at, 14, 70, picture, stage)).toMatchObject({x: at.x + 10, y: 70});
    expect(panned(at, 9999, 9999, picture, stage)).toMatchObject({x: 390 - 360 / 1.4, y: 820 - 600 / 1.4});
  });

  test('zooming stops at six times and at the whole', () => {
    const middle = {x: 180, y: 300};
    expect(zoomed(whole(picture, stage), 100, middle, picture, stage).scale).toBe(6);
    expect(zoomed(whole(picture, stage), 0.01, middle, picture, stage)).toEqual(whole(picture, stage));
  });
});

describe('any picture in any window', () => {
  const length = fc.integer({min: 40, max: 3000});
  const anyPicture = fc.record({x: fc.integer({min: -50, max: 50}), y: fc.integer({min: -50, max: 50}), width: length, height: length});
  const anyStage = fc.record({width: length, height: length});
  const anyView = fc.record({scale: fc.double({min: 0.01, max: 20, noNaN: true}), x: fc.integer({min: -5000, max: 5000}), y: fc.integer({min: -5000, max: 5000})});
  const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

  test('a view never leaves the picture: each axis is full of it, or holds all of it', () => {
    fc.assert(fc.property(anyPicture, anyStage, anyView, (p, s, v) => {
      const view = clamped(v, p, s);
      const inside = (at: number, room: number, start: number, size: number): boolean => (at >= start - 1e-6 && at + room <= start + size + 1e-6) || (at <= start + 1e-6 && at + room >= start + size - 1e-6);
      expect(inside(view.x, s.width / view.scale, p.x, p.width) && inside(view.y, s.height / view.scale, p.y, p.height)).toBe(true);
    }));
  });

  test('what is clamped stays', () => {
    fc.assert(fc.property(anyPicture, anyStage, anyView, (p, s, v) => {
      const once = clamped(v, p, s);
      const twice = clamped(once, p, s);
      expect(close(once.scale, twice.scale) && close(once.x, twice.x) && close(once.y, twice.y)).toBe(true);
    }));
  });

  test('zooming keeps the point under the fingers, as far as no edge is in the way', () => {
    const big: Picture = {x: 0, y: 0, width: 3000, height: 3000};
    const view: View = {scale: 1, x: 1000, y: 1000};
    fc.assert(fc.property(fc.integer({min: 0, max: 360}), fc.integer({min: 0, max: 600}), fc.double({min: 0.8, max: 4, noNaN: true}), (x, y, factor) => {
      const after = zoomed(view, factor, {x, y}, big, stage);
      expect(close(after.x + x / after.scale, view.x + x) && close(after.y + y / after.scale, view.y + y)).toBe(true);
    }));
  });
});
