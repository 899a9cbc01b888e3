/** A second of dragging and a second of zooming, as a mouse does them, and the frames the page managed meanwhile. */
import { ask, middleOf } from './page.mjs';
import { pause, within } from './settle.mjs';

export const GESTURE_MS = 2000;
const STEP_MS = 1000 / 60;
const DRAG_PX = 180;
const WHEEL_STEP_MS = 1000 / 30;
const WHEEL_PX = 60;
const PRESSES = 6;
/** How long input may wait for the page before it is given up. */
const ANSWER_MS = 60_000;
const CTRL = 2;

/**
 * @returns {Promise<{ frames: number, worstMs: number, startMs: number, at: number[] } | undefined>} `at` and `startMs` by the
 *   page's own clock; undefined where there is nothing to drag
 */
export async function dragAndZoom(session, contestant) {
  const centre = await ask(session, middleOf, contestant.surface, contestant.regions);
  if (!centre) return undefined;
  const startMs = await ask(session, watchFrames, GESTURE_MS);
  const acts = [];
  const act = (method, params) => acts.push(session.send(`Input.${method}`, params).catch(() => {}));
  await drag(act, centre);
  await (typeof contestant.zoom === 'function'
    ? press(act, session, contestant.zoom)
    : wheel(act, centre, contestant.zoom));
  const at = await within(ask(session, framesSeen), ANSWER_MS, 'no answer to a gesture');
  await within(Promise.all(acts), ANSWER_MS, 'no answer to a gesture');
  return { ...framesIn(at, startMs), startMs, at };
}

/** Frames begun within the gesture; the worst may end after it. */
export function framesIn(at, startMs) {
  const gaps = at.map((time, index) => ({ time, ms: time - (at[index - 1] ?? startMs) }));
  const during = gaps.filter(({ time, ms }) => time - ms < startMs + GESTURE_MS);
  return {
    frames: at.filter((time) => time <= startMs + GESTURE_MS).length,
    worstMs: Math.max(...during.map(({ ms }) => ms)),
  };
}

async function drag(act, { x, y }) {
  const mouse = (type, offset) =>
    act('dispatchMouseEvent', {
      type,
      x: x + offset,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    });
  mouse('mousePressed', 0);
  await every(STEP_MS, 1000, (part) => mouse('mouseMoved', DRAG_PX * Math.sin(part * 2 * Math.PI)));
  mouse('mouseReleased', 0);
}

/** In for half a second, out for the other. */
async function wheel(act, { x, y }, kind = 'ctrl-wheel') {
  await every(WHEEL_STEP_MS, 1000, (part) =>
    act('dispatchMouseEvent', {
      type: 'mouseWheel',
      x,
      y,
      deltaX: 0,
      deltaY: part < 0.5 === (kind === 'wheel') ? WHEEL_PX : -WHEEL_PX,
      modifiers: kind === 'wheel' ? 0 : CTRL,
    }),
  );
}

/** Its buttons in turn: in, in, in, out, out, out. */
async function press(act, session, buttons) {
  const points = await ask(session, middlesOf, buttons);
  if (points.length === 0) return;
  await every(1000 / PRESSES, 1000, (part) => {
    const point = points[part < 0.5 ? 0 : points.length - 1];
    for (const type of ['mousePressed', 'mouseReleased'])
      act('dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
  });
}

/** Calls at an even pace by the clock, however late a timer is. */
async function every(stepMs, lastsMs, call) {
  const start = performance.now();
  for (let step = 0; step * stepMs < lastsMs; step += 1) {
    await pause(Math.max(0, start + step * stepMs - performance.now()));
    call((step * stepMs) / lastsMs);
  }
  await pause(Math.max(0, start + lastsMs - performance.now()));
}

/** Runs in the page. */
function middlesOf(buttons) {
  return buttons().map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Runs in the page: notes each frame until one has come after the gesture's time. */
function watchFrames(lastsMs) {
  return new Promise((started) => {
    requestAnimationFrame((start) => {
      const at = [];
      globalThis.benchFrames = new Promise((resolve) => {
        const next = (time) => {
          at.push(time);
          if (time < start + lastsMs) requestAnimationFrame(next);
          else resolve(at);
        };
        requestAnimationFrame(next);
      });
      started(start);
    });
  });
}

/** Runs in the page. */
function framesSeen() {
  return globalThis.benchFrames;
}
