/**
 * Keeps, by priority and then by order, what stands at least `gapPx` from everything kept before it.
 * @param labels - as many as an axis has, no more: each is compared with all that are kept
 * @returns the kept labels, from left to right
 */
export function dropCollisions<T extends { readonly x0: number; readonly x1: number; readonly priority: number }>(
  labels: readonly T[],
  gapPx: number,
): T[] {
  const kept: T[] = [];
  for (const label of labels.toSorted((a, b) => b.priority - a.priority)) {
    if (kept.every(({ x0, x1 }) => x1 + gapPx <= label.x0 || label.x1 + gapPx <= x0)) kept.push(label);
  }
  return kept.sort((a, b) => a.x0 - b.x0);
}
