/** A measure against the number of moments, both by powers of ten: one line for each contestant, its name at its end. */
import { median } from './figures.mjs';

const SIZE = { width: 860, height: 480 };
const FRAME = { left: 64, right: 640, top: 44, bottom: 420 };
const LABEL_PX = 17;
/** Readable on white and on black alike, 3 : 1 at least. */
const HUES = ['#8a8f98', '#0f8f6b', '#b7791f', '#c2528b', '#7a6fd0', '#2f8fb5', '#d0662f', '#1f7ae0'];

/**
 * @param {{ title: string, unit: string, lines: { label: string, strong: boolean, points: { count: number, values: number[] }[] }[] }} plot
 * @returns {string} SVG that stands on light and dark pages
 */
export function plotOf({ title, unit, lines }) {
  const drawn = lines
    .map((line, index) => ({ ...line, hue: HUES[index % HUES.length] }))
    .filter(({ points }) => points.length > 0);
  const points = drawn.flatMap((line) => line.points);
  const x = logarithmic(
    points.map(({ count }) => count),
    [FRAME.left, FRAME.right],
  );
  const y = logarithmic(
    points.flatMap(({ values }) => values),
    [FRAME.bottom, FRAME.top],
    true,
  );
  const parts = [...gridOf(x, y), ...drawn.map((line) => lineOf(line, x, y)), ...labelsOf(drawn, x, y)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #4a4f57 }
.title { font-size: 15px; font-weight: 600 }
.grid { stroke: #8a8f98; stroke-opacity: 0.3 }
@media (prefers-color-scheme: dark) { text { fill: #c3c9d1 } }
</style>
<text class="title" x="${FRAME.left}" y="22">${escaped(`${title}, ${unit}`)}</text>
<text x="${FRAME.right}" y="${FRAME.bottom + 42}" text-anchor="end">moments</text>
${parts.join('\n')}
</svg>
`;
}

/** @returns {{ at: (value: number) => number, ticks: number[] }} ticks are the values themselves, or powers of ten around them */
function logarithmic(values, [from, to], rounded = false) {
  const known = [...new Set(values)].filter((value) => value > 0).sort((a, b) => a - b);
  const powers = [Math.floor(Math.log10(known[0] ?? 1)), Math.ceil(Math.log10(known.at(-1) ?? 10))];
  const ends = rounded ? powers.map((power) => 10 ** power) : [known[0], known.at(-1)];
  const span = Math.log10(ends[1] / ends[0]) || 1;
  const ticks = rounded
    ? Array.from({ length: powers[1] - powers[0] + 1 }, (_, index) => 10 ** (powers[0] + index))
    : known;
  return { at: (value) => from + ((to - from) * Math.log10(value / ends[0])) / span, ticks };
}

function gridOf(x, y) {
  const say = (value) => value.toLocaleString('en');
  return [
    ...y.ticks.map((tick) => {
      const at = pixel(y.at(tick));
      return `<line class="grid" x1="${FRAME.left}" x2="${FRAME.right}" y1="${at}" y2="${at}"/><text x="${FRAME.left - 8}" y="${pixel(y.at(tick) + 4)}" text-anchor="end">${say(tick)}</text>`;
    }),
    ...x.ticks.map(
      (tick) => `<text x="${pixel(x.at(tick))}" y="${FRAME.bottom + 22}" text-anchor="middle">${say(tick)}</text>`,
    ),
  ];
}

function lineOf({ points, hue, strong }, x, y) {
  const at = points.map(({ count, values }) => [pixel(x.at(count)), pixel(y.at(median(values)))]);
  const range = ({ count, values }) => {
    const [from, to] = [Math.min(...values), Math.max(...values)].map((value) => pixel(y.at(value)));
    return `<line x1="${pixel(x.at(count))}" x2="${pixel(x.at(count))}" y1="${from}" y2="${to}" stroke="${hue}" stroke-opacity="0.5"/>`;
  };
  const path = `<polyline points="${at.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${hue}" stroke-width="${strong ? 3 : 1.5}"/>`;
  const dots = at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${strong ? 4 : 3}" fill="${hue}"/>`);
  return [path, ...points.map(range), ...dots].join('');
}

/** Beside each line's last point, pushed apart where they would lie on each other; one that ends early leads there. */
function labelsOf(lines, x, y) {
  const ends = lines
    .map(({ label, hue, strong, points }) => {
      const last = points.at(-1);
      return { label, hue, strong, fromX: x.at(last.count), fromY: y.at(median(last.values)) };
    })
    .sort((a, b) => a.fromY - b.fromY);
  let next = FRAME.top;
  const down = ends.map((end) => {
    const at = Math.max(next, end.fromY);
    next = at + LABEL_PX;
    return { ...end, at };
  });
  // what was pushed out below goes up again
  const over = Math.max(0, next - LABEL_PX - FRAME.bottom);
  return down.map(({ label, hue, strong, fromX, fromY, at }) => {
    const labelY = at - over;
    const lead = `<path d="M${pixel(fromX + 6)} ${pixel(fromY)}L${FRAME.right + 8} ${pixel(labelY)}" stroke="${hue}" stroke-opacity="0.5" stroke-dasharray="2 3" fill="none"/>`;
    const weight = strong ? ';font-weight:700' : '';
    return `${lead}<text x="${FRAME.right + 14}" y="${pixel(labelY + 4)}" style="fill:${hue}${weight}">${escaped(label)}</text>`;
  });
}

const pixel = (value) => Math.round(value * 10) / 10;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
