/** One run of one contestant: a browser is opened, the page loads, rests, is clicked, dragged, zoomed, and mounted again. */
import jpeg from 'jpeg-js';

import { pagePath } from '../serve/site.mjs';
import { openChromium, VIEWPORT } from './chromium.mjs';
import { dragAndZoom } from './gestures.mjs';
import { heapAfterMounts, memory } from './memory.mjs';
import { ask, reachableMark, whatIsShown } from './page.mjs';
import { LATE, mainThread, orLate, pause, settled, TooLate, within } from './settle.mjs';
import {
  blockingTime,
  clickToPaint,
  largestPaint,
  layoutShift,
  navigationTo,
  outside,
  pictures,
  startTrace,
  tasks,
} from './trace.mjs';
import { quantile } from '../report/figures.mjs';
import { whenVisible } from './visible.mjs';

const QUIET_MS = 1500;
const AFTER_CLICK = { limitMs: 30_000, quietMs: 500 };
/** For a click, or a gesture, to be answered and the page to rest. */
const ACT_MS = 120_000;
const TRACE_END_MS = 120_000;
/** Longer than all that is waited for one after the other. */
const RUN_MS = 900_000;
const LINES_OF_ACTS = [
  { act: 'click', lines: ['selectMs'] },
  { act: 'gesture', lines: ['frames', 'worstMs', 'frameWorkMs'] },
  { act: 'mountedMB', lines: ['mountedMB'] },
];
/** To be visible within the limit, it may rest a little later. */
const REST_FACTOR = 1.5;

/**
 * @param {import('../contestants/index.mjs').Contestant} contestant
 * @param {{ count: number, words: string[], server: Awaited<ReturnType<typeof import('../serve/server.mjs').serveSite>>,
 *   throttle: number, limitMs: number, keep?: (name: string, jpeg: Uint8Array) => void }} options
 * @returns {Promise<import('../report/measures.mjs').Result>} `failed` says why there is nothing to measure
 */
export async function measure(contestant, options) {
  const { connection, close } = await openChromium();
  try {
    const session = await connection.openPage();
    const crashed = new Promise((_, reject) =>
      session.on('Inspector.targetCrashed', () => reject(new TooLate('crashed'))),
    );
    return await Promise.race([within(run(session, contestant, options), RUN_MS, 'never done'), crashed]);
  } catch (error) {
    if (error instanceof TooLate) return { failed: error.message };
    throw error;
  } finally {
    await close();
  }
}

async function run(session, contestant, options) {
  const { server, throttle, limitMs, count } = options;
  const url = server.origin + pagePath(contestant, count);
  await prepare(session, throttle);
  await pause(300);
  server.reset();
  const endTrace = await startTrace(session);
  void session.send('Page.navigate', { url }).catch(() => {});
  const restUs = await settled(session, {
    limitMs: limitMs * REST_FACTOR,
    quietMs: QUIET_MS,
    lastRequestMs: () => server.counts.lastMs,
  });
  const { bytes, requests, missing } = server.counts;
  if (missing.length > 0) throw new Error(`${contestant.label} asks for what is not there: ${missing.join(', ')}`);
  await slow(session, 1);
  const kept = await memory(session);
  const shown = await ask(session, whatIsShown, options.words, contestant.regions);
  const point = contestant.marks && (await ask(session, reachableMark, contestant.marks));
  await slow(session, throttle);
  const click = point && (await orLate(within(clickAt(session, point, contestant), ACT_MS, 'no answer to a click')));
  const gesture = await orLate(within(dragAndZoom(session, contestant), ACT_MS, 'no answer to a gesture'));
  const events = await within(endTrace(), TRACE_END_MS, 'no end to its trace');
  const mountedMB = await orLate(mountAgain(session, contestant, options));
  const measured = { click, gesture, mountedMB };
  return {
    kilobytes: bytes / 1000,
    requests,
    ...kept,
    mountedMB: unlessLate(mountedMB),
    late: LINES_OF_ACTS.filter(({ act }) => measured[act] === LATE).flatMap(({ lines }) => lines),
    ...figures(contestant, events, {
      url,
      restUs,
      shown,
      click: unlessLate(click),
      gesture: unlessLate(gesture),
      origin: server.origin,
      ...options,
    }),
  };
}

const unlessLate = (value) => (value === LATE ? undefined : value);

async function prepare(session, throttle) {
  await session.send('Inspector.enable');
  await session.send('Performance.enable');
  await session.send('Emulation.setDeviceMetricsOverride', { ...VIEWPORT, deviceScaleFactor: 1, mobile: false });
  await slow(session, throttle);
}

/** Everything but what is measured is asked at full speed. */
const slow = (session, rate) => session.send('Emulation.setCPUThrottlingRate', { rate });

/** @returns {Promise<{ fromUs: number, toUs: number } | undefined>} undefined where nothing is selected by it */
async function clickAt(session, point, { selection }) {
  const before = await ask(session, selection);
  // the pointer comes first, and what it passes over is no part of the click
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point });
  await settled(session, AFTER_CLICK);
  const { atUs: fromUs } = await mainThread(session);
  const press = { ...point, button: 'left', clickCount: 1 };
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press });
  const toUs = await settled(session, AFTER_CLICK);
  return (await ask(session, selection)) === before ? undefined : { fromUs, toUs };
}

async function mountAgain(session, contestant, { count, limitMs }) {
  if (contestant.id === 'empty') return undefined;
  await slow(session, 1);
  return heapAfterMounts(session, contestant, { dataUrl: `/${contestant.id}/${count}.json`, limitMs });
}

/** @returns {import('../report/measures.mjs').Result} */
function figures(contestant, events, { url, restUs, shown, click, gesture, origin, limitMs, keep }) {
  const navigation = navigationTo(url, events);
  const seen = pictures(events, navigation, restUs);
  keep?.('rest', seen.at(-1).jpeg);
  const frames = seen.map(({ ms, jpeg: bytes }) => ({ ms, picture: jpeg.decode(bytes, { useTArray: true }) }));
  const { visibleMs, names, parts, empty } = whenVisible(
    frames,
    scaled(shown, frames[0].picture.width / VIEWPORT.width),
  );
  keep?.('visible', seen.find(({ ms }) => ms === visibleMs)?.jpeg);
  if (empty.length > 0) return { failed: `empty ${empty.join(' and ')}` };
  if (visibleMs === undefined || visibleMs > limitMs) return { failed: `> ${limitMs / 1000} s` };
  return {
    visibleMs,
    mapless: contestant.coast && !shown.map,
    names,
    parts,
    lcpMs: largestPaint(events, navigation, restUs),
    blockingMs: blockingTime(events, navigation, restUs),
    shift: layoutShift(events, navigation, restUs),
    outside: outside(events, origin).length,
    selectMs: click && clickToPaint(events, navigation, click.fromUs, click.toUs),
    frames: gesture?.frames,
    worstMs: gesture?.worstMs,
    frameWorkMs: gesture && workInFrames(tasks(events, navigation), navigation, gesture),
  };
}

function scaled({ timeline, map, names }, factor) {
  const scale = (box) => box?.map((value) => value * factor);
  return { timeline: scale(timeline), map: scale(map), names: names.map(scale) };
}

/** The main thread's work in a frame of the gesture, such that 95 % of the frames have less. */
function workInFrames(all, { startUs }, { at, startMs }) {
  const edges = [startMs, ...at].map((ms) => startUs + ms * 1000);
  const work = Array.from({ length: at.length }, () => 0);
  for (const { fromUs, ms } of all) {
    const frame = edges.findLastIndex((edge) => edge <= fromUs);
    if (frame >= 0 && frame < work.length) work[frame] += ms;
  }
  return quantile(work, 0.95);
}
