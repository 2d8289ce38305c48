/**
 * How many questions of a form each domain gets. The weights are shares of the *scored*
 * content; the guides do not say how the unscored questions are spread, so a practice form
 * spreads all of them by the same weights.
 */

/**
 * Divides n seats by weight, by the largest remainder (Hamilton's method): everybody gets the
 * whole part of the exact share, and the seats left go to the largest fractions. A tie goes to
 * the earlier one, so that the result does not depend on the sort of the machine.
 * @param weights not negative, at least one of them above 0; they need not sum to 100
 * @param n a whole number of seats, 0 or more
 * @returns a count for each weight; the counts sum to n, and each differs from the exact share by less than 1
 * @throws {RangeError} when n or a weight is out of range
 */
export function allocate(weights: readonly number[], n: number): number[] {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`the number of questions must be a whole number, 0 or more; found ${n}`);
  if (weights.some((w) => !Number.isFinite(w) || w < 0)) throw new RangeError(`weights must be 0 or more; found ${weights.join(', ')}`);
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) throw new RangeError('at least one weight must be above 0');
  const exact = weights.map((w) => (w * n) / total);
  const counts = exact.map(Math.floor);
  const left = n - counts.reduce((sum, c) => sum + c, 0);
  exact
    .map((share, i) => ({i, fraction: share - Math.floor(share)}))
    .sort((a, b) => b.fraction - a.fraction || a.i - b.i)
    .slice(0, left)
    .forEach(({i}) => {
      counts[i] = (counts[i] ?? 0) + 1;
    });
  return counts;
}
