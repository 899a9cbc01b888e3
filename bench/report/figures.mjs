/** Medians and ranges, and how they are written. */

/** @param {number[]} values - at least one @param {number} part - 0 to 1 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @typedef {{ median: number, least: number, most: number }} Summary */

/** @returns {Summary | undefined} of the values there are */
export function summary(values) {
  const known = values.filter((value) => value !== undefined && value !== null);
  if (known.length === 0) return undefined;
  return { median: median(known), least: Math.min(...known), most: Math.max(...known) };
}

/** @param {number} value @param {number} digits - after the point */
export function number(value, digits = 0) {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
