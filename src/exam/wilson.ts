/** A share of right answers, with the range that small numbers call for. */
export interface Share {
  readonly right: number;
  readonly total: number;
  /** Ends of the interval, 0 to 1. Without any question nothing is known: 0 and 1. */
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution: an interval of 95 %. */
const z = 1.96;

/**
 * The Wilson score interval of 95 %. Unlike the textbook interval it stays within 0 and 1 and is honest for a handful of
 * questions and for shares near the ends.
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22 (1927) 209–212
 * @see https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm
 * @param right how many were right
 * @param total of how many; 0 gives the range 0 to 1
 * @throws {RangeError} when the numbers are no counts
 */
export function wilson(right: number, total: number): Share {
  if (!Number.isSafeInteger(right) || !Number.isSafeInteger(total) || right < 0 || right > total) throw new RangeError(`expected counts with 0 <= right <= total; found ${right} of ${total}`);
  const share = right / total;
  const middle = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const all = 1 + (z * z) / total;
  // Exactly 0 and 1 at the ends, where rounding would leave 1e-17; and both where nothing was asked.
  return {right, total, low: right === 0 ? 0 : (middle - spread) / all, high: right === total ? 1 : (middle + spread) / all};
}
