/** A text that begins at its pole and runs right. */
export interface LabelBox {
  /** Where the pole stands, CSS pixels. */
  readonly anchor: number;
  readonly width: number;
  /** Importance; `Infinity` comes before everything. */
  readonly weight: number;
}

export interface PlacedLabel {
  /** Of the label in the list given. */
  readonly index: number;
  /** 0 is the top row, furthest from the axis. */
  readonly row: number;
  /** Left edge of the text: the anchor, or less where the text would leave the right edge. */
  readonly x: number;
}

interface Candidate {
  readonly index: number;
  readonly anchor: number;
  readonly x: number;
  readonly right: number;
}

/** Of more labels only the weightiest are tried: the rows of one axis never hold as many. */
const TRIED = 300;

/**
 * Chooses labels by weight and gives them rows: no two texts come within `gapPx` of each other in a row, and no pole, on
 * its way down to the axis, crosses the text of another.
 * @returns the labels that are named, from left to right; those that do not fit are left out, even the forced ones
 */
export function placeLabels(
  labels: readonly LabelBox[],
  { widthPx, rows, gapPx }: { readonly widthPx: number; readonly rows: number; readonly gapPx: number },
): PlacedLabel[] {
  const byWeight = [...labels.keys()]
    .filter((i) => labels[i]!.anchor >= 0 && labels[i]!.anchor <= widthPx && labels[i]!.width <= widthPx)
    .sort((a, b) => compare(labels[b]!.weight, labels[a]!.weight) || a - b)
    .slice(0, TRIED);
  let chosen: Candidate[] = [];
  let placed: PlacedLabel[] = [];
  for (const index of byWeight) {
    const { anchor, width } = labels[index]!;
    const x = Math.min(anchor, widthPx - width);
    // After its equals: they are weightier, and of two with one pole the upper one was there first.
    const at = chosen.findIndex((other) => other.anchor > anchor);
    const wider = chosen.toSpliced(at < 0 ? chosen.length : at, 0, { index, anchor, x, right: x + width });
    const fitting = rowsOf(wider, rows, gapPx);
    if (fitting) {
      chosen = wider;
      placed = fitting;
    }
  }
  return placed;
}

/**
 * How wide a label may be: up to the next text of its row, or the next pole that passes through that row.
 * @param placed - all that are named, it among them
 * @returns CSS pixels; what a label flush with the right edge has, for there is no more
 */
export function roomOf(
  { index, row, x }: PlacedLabel,
  placed: readonly PlacedLabel[],
  labels: readonly LabelBox[],
  { widthPx, gapPx }: { readonly widthPx: number; readonly gapPx: number },
): number {
  const right = x + labels[index]!.width;
  const stops = placed
    .filter((other) => other.row <= row)
    .map((other) => (other.row < row ? labels[other.index]!.anchor : other.x) - gapPx);
  return Math.min(widthPx, ...stops.filter((stop) => stop >= right)) - x;
}

/** Infinite weights are equal, where a difference would be NaN. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The row rule. A label stands below every label to its left whose text reaches past its own beginning, for its pole
 * would cross that text from any row above; the lowest row so found is the longest path over the poles. A text flush
 * with the right edge lies left of its pole, where no other pole may come down; it needs its own row free, and only its
 * pole must pass those beneath.
 * @param labels - ascending by anchor
 * @returns undefined when they cannot all be placed
 */
function rowsOf(labels: readonly Candidate[], rows: number, gapPx: number): PlacedLabel[] | undefined {
  const rightOf: number[] = [];
  const placed: PlacedLabel[] = [];
  let previousAnchor = -Infinity;
  for (const { index, anchor, x, right } of labels) {
    if (x < anchor && previousAnchor > x - gapPx) return undefined;
    let row = rightOf.findLastIndex((edge) => edge + gapPx > anchor) + 1;
    while ((rightOf[row] ?? -Infinity) + gapPx > x) row += 1;
    if (row >= rows) return undefined;
    rightOf[row] = Math.max(right, rightOf[row] ?? -Infinity);
    placed.push({ index, row, x });
    previousAnchor = anchor;
  }
  return placed;
}
