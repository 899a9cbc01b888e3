import type { Point } from '../../src/geo/types.js';

/** The lines of path data in absolute starts and relative steps; rings come back to their start. */
export function linesOf(data: string): Point[][] {
  return [...data.matchAll(/M([^Mz]*)(z?)/g)].map(([, numbers = '', closed]) => {
    const [x = 0, y = 0, ...steps] = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const line: Point[] = [{ x, y }];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      const last = line.at(-1) as Point;
      line.push({ x: last.x + (steps[i] ?? 0), y: last.y + (steps[i + 1] ?? 0) });
    }
    return closed ? [...line, line[0] as Point] : line;
  });
}

/** Whether a point is filled: by the even-odd rule, as the map is. */
export function ringsAround(data: string, { x, y }: Point): boolean {
  let inside = false;
  for (const ring of linesOf(data)) {
    ring.forEach((to, i) => {
      const from = ring[i - 1];
      if (!from || from.y > y === to.y > y) return;
      if (x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) inside = !inside;
    });
  }
  return inside;
}
