import type { Point } from './types.js';

/**
 * SVG path data of lines in whole container pixels. Points that fall on the pixel before them are left out, and with
 * them every line that comes to less than two points, every ring to less than three.
 * @param closed - rings: each is closed with `z`
 */
export function pathData(lines: readonly (readonly Point[])[], closed: boolean): string {
  let data = '';
  for (const line of lines) {
    let [x, y] = [NaN, NaN];
    let steps = 0;
    let piece = '';
    for (const point of line) {
      if (point.x === x && point.y === y) continue;
      // Relative steps are short numbers: about half of the text that absolute ones need.
      if (steps === 0) piece = `M${point.x} ${point.y}l`;
      else piece += `${steps > 1 ? ' ' : ''}${point.x - x} ${point.y - y}`;
      ({ x, y } = point);
      steps++;
    }
    if (steps > (closed ? 2 : 1)) data += closed ? `${piece}z` : piece;
  }
  return data;
}
