import type { Drawn, Plan } from '../../../plan/timeline/types.js';

const MOVE: KeyframeAnimationOptions = { duration: 320, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' };

/**
 * Lets marks and texts move from where they stood to where they stand now, and what is new appear. Lines cannot
 * follow: they are where they are at once. Nothing moves for readers who want no motion.
 * @param frame - as drawn by `after`
 */
export function animateMoves(frame: HTMLElement, before: Plan, after: Plan, rtl: boolean): void {
  const view = frame.ownerDocument.defaultView;
  if (!view || view.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const shown = after.drawn.filter(({ visible }) => visible);
  // more at once are no movement that an eye can follow
  if (shown.length > 200) return;
  const stood = new Map(before.drawn.map((one) => [one.moment.id, one]));
  const spots = elementsById(frame, '.spot', (spot) => spot.dataset['id']);
  const items = elementsById(frame, '.item', (item) => item.querySelector<HTMLElement>('.stop')?.dataset['id']);
  for (const one of shown) {
    const { id } = one.moment;
    const old = stood.get(id);
    move(spots.get(id), old?.visible ? shift(markOf(old), markOf(one), rtl) : undefined);
    if (one.text) move(items.get(id), old?.text ? shift(textOf(old), textOf(one), rtl) : undefined);
  }
}

type Spot = readonly [x: number, y: number];

const markOf = ({ x0, top }: Drawn): Spot => [x0, top];
const textOf = ({ text }: Drawn): Spot => [text?.x ?? 0, text?.top ?? 0];
const shift = (from: Spot, to: Spot, rtl: boolean): Spot => [(from[0] - to[0]) * (rtl ? -1 : 1), from[1] - to[1]];

/** @param by - from where; absent for what is new */
function move(element: HTMLElement | undefined, by: Spot | undefined): void {
  if (!element || (by && Math.hypot(...by) < 1)) return;
  const start = by ? { transform: `translate(${by[0]}px, ${by[1]}px)` } : { opacity: 0 };
  element.animate([start, {}], MOVE);
}

function elementsById(
  frame: HTMLElement,
  selector: string,
  idOf: (element: HTMLElement) => string | undefined,
): ReadonlyMap<string | undefined, HTMLElement> {
  return new Map([...frame.querySelectorAll<HTMLElement>(selector)].map((element) => [idOf(element), element]));
}
