/**
 * When a page's picture was there, found by comparing each picture of the trace with the one in which the page came to rest:
 * the names, the timeline and the map must each be like their final selves. What only holds the place, a spinner or a map
 * without its coast, is not.
 *
 * Compared are edges, where a pixel stands out from the one beside it or below it: letters, marks, coasts. Plain ground has
 * none, so an empty box is like nothing, however large it is.
 *
 * @typedef {{ width: number, height: number, data: Uint8Array }} Picture - RGBA
 * @typedef {number[]} Box - `[x, y, width, height]`
 * @typedef {{ from: number, to: number, contrast: number }[]} Edges - pixels by their number, row after row
 */
/** Of 255: below a pale land beside a pale sea, above what JPEG adds to a plain ground. */
const STANDS_OUT = 14;
/** As like as this is there: a hint that fades in afterwards does not undo it. */
const ALIKE = 0.9;
/** Of a part's pixels, fewer edges than this are an empty box. */
const LEAST_EDGES = 0.002;
const LEAST_NAME_EDGES = 0.1;

/**
 * @param {{ ms: number, picture: Picture }[]} frames - in order; the last shows the page at rest
 * @param {{ timeline?: Box, map?: Box, names: Box[] }} shown - in pixels of the pictures
 * @returns {{ visibleMs: number | undefined, names: number, parts: Record<string, number | undefined>, empty: string[] }}
 *   `names`, how many are painted at the end; `parts`, when each was there; `empty`, those that have nothing in them
 */
export function whenVisible(frames, shown) {
  const final = frames[frames.length - 1].picture;
  const { parts, names, empty } = partsOf(final, shown);
  const isThere = (edges) => {
    const there = new Map(frames.map(({ picture }) => [picture, likeness(picture, edges) >= ALIKE]));
    return (picture) => there.get(picture);
  };
  const tests = Object.entries(parts).map(([name, edges]) => ({ name, test: isThere(edges) }));
  const first = (test) => frames.find(({ picture }) => test(picture))?.ms;
  return {
    visibleMs: empty.length > 0 ? undefined : first((picture) => tests.every(({ test }) => test(picture))),
    names,
    parts: Object.fromEntries(tests.map(({ name, test }) => [name, first(test)])),
    empty,
  };
}

/** @param {Picture} final @param {{ timeline?: Box, map?: Box, names: Box[] }} shown */
function partsOf(final, { timeline, map, names }) {
  const painted = names.filter((box) => edgesIn(final, box).length >= areaOf(box) * LEAST_NAME_EDGES);
  const boxes = { timeline, map };
  const there = Object.entries(boxes).flatMap(([name, box]) => (box ? [{ name, box }] : []));
  /** @type {Record<string, Edges>} */
  const parts = Object.fromEntries(there.map(({ name, box }) => [name, edgesIn(final, box)]));
  const empty = there.filter(({ name, box }) => parts[name].length < areaOf(box) * LEAST_EDGES).map(({ name }) => name);
  if (painted.length > 0) parts.names = painted.flatMap((box) => edgesIn(final, box));
  return { parts, names: painted.length, empty };
}

/** @param {Box} box */
const areaOf = (box) => box[2] * box[3];

/** @param {Picture} picture @param {Box} box @returns {Edges} */
export function edgesIn(picture, [x, y, w, h]) {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [
    Math.min(picture.width, Math.ceil(x + w)) - 1,
    Math.min(picture.height, Math.ceil(y + h)) - 1,
  ];
  const edges = [];
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const from = row * picture.width + column;
      for (const to of [from + 1, from + picture.width]) {
        const contrast = difference(picture.data, from, to);
        if (contrast > STANDS_OUT) edges.push({ from, to, contrast });
      }
    }
  }
  return edges;
}

/** @returns {number} 0 to 1: the part of the edges that `picture` has, at their place or a pixel from it */
export function likeness(picture, edges) {
  if (edges.length === 0) return 1;
  return edges.filter((edge) => hasEdge(picture, edge)).length / edges.length;
}

function hasEdge({ width, height, data }, { from, to, contrast }) {
  for (const dy of [0, -1, 1]) {
    for (const dx of [0, -1, 1]) {
      const by = dy * width + dx;
      const inside = from + by >= 0 && to + by < width * height;
      if (inside && difference(data, from + by, to + by) >= contrast / 2) return true;
    }
  }
  return false;
}

/** The largest of the three channels' differences. */
function difference(data, a, b) {
  const [i, j] = [a * 4, b * 4];
  return Math.max(
    Math.abs(data[i] - data[j]),
    Math.abs(data[i + 1] - data[j + 1]),
    Math.abs(data[i + 2] - data[j + 2]),
  );
}
