export interface FoldItem {
  /** CSS pixels. */
  readonly height: number;
  readonly weight: number;
  /** Shown whether it fits or not. */
  readonly keep: boolean;
}

/** An item in full, or a line that stands for the items `from` to `to`, both inclusive. */
export type FoldRow =
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number };

/**
 * A list cut down to a height: the weightiest items that fit, of equals the earlier, and one line for each run of the rest.
 * A run that takes no more room than its line is shown in full.
 * @returns rows in the list's order; higher than `heightPx` only when the kept ones and their folds are
 */
export function foldList(
  items: readonly FoldItem[],
  { heightPx, foldHeightPx }: { readonly heightPx: number; readonly foldHeightPx: number },
): FoldRow[] {
  const until = [0];
  for (const { height } of items) until.push(until.at(-1)! + height);
  /** Height of the run `[from, to)` when none of it is chosen. */
  const runPx = (from: number, to: number): number => Math.min(until[to]! - until[from]!, foldHeightPx);

  const chosen = items.map(() => false);
  let totalPx = runPx(0, items.length);
  const byWeight = [...items.keys()].sort(
    (a, b) => Number(items[b]!.keep) - Number(items[a]!.keep) || items[b]!.weight - items[a]!.weight || a - b,
  );
  for (const i of byWeight) {
    const { height, keep } = items[i]!;
    const [from, to] = runAround(chosen, i);
    const addedPx = runPx(from, i) + height + runPx(i + 1, to) - runPx(from, to);
    if (!keep && totalPx + addedPx > heightPx) continue;
    chosen[i] = true;
    totalPx += addedPx;
  }

  const rows: FoldRow[] = [];
  for (let i = 0; i < items.length;) {
    const [from, to] = runAround(chosen, i);
    if (chosen[i] || until[to]! - until[from]! <= foldHeightPx) rows.push({ kind: 'item', index: i++ });
    else {
      rows.push({ kind: 'fold', from, to: to - 1 });
      i = to;
    }
  }
  return rows;
}

/** The run `[from, to)` of items not chosen about one that is not. */
function runAround(chosen: readonly boolean[], i: number): [number, number] {
  const from = chosen.lastIndexOf(true, i) + 1;
  const to = chosen.indexOf(true, i);
  return [from, to < 0 ? chosen.length : to];
}
