// @ts-check
import { readStory } from 'dateline-story/model';

// the timeline's own drawing code, not a copy of it
import { tell } from '../../dist/lib/plan/saying.js';
import { placeMark } from '../../dist/lib/plan/timeline/place-mark.js';
import { lookOf } from '../../dist/lib/plan/look.js';
import { tongueFor } from '../../dist/lib/locales/index.js';
import { timeScale } from '../../dist/lib/time/scale.js';
import { VOTE } from './forms.js';

/** @typedef {import('dateline-story/model').Moment} Moment */
/** @typedef {import('dateline-story/model').Chronicle} Chronicle */

export const tongue = tongueFor('en-GB');

const HOUR_MS = 3_600_000;
/** How much of its window a stretch takes. */
const SHARES = { near: 0.72, afar: 0.13 };
/** Half a window around a minute. */
const AROUND_MS = { near: 2 * HOUR_MS, afar: 96 * HOUR_MS };

/**
 * One form in one standing, read by the library as a story of its own.
 * @param {import('./forms.js').Form} form
 * @param {(typeof import('./forms.js').STANDINGS)[number]} state
 * @returns {{ moment: Moment, chronicle: Chronicle } | undefined} nothing where the form cannot have that standing
 */
export function specimen({ when }, { standing, says }) {
  const related = typeof when === 'object' && ('after' in when || 'before' in when);
  const [published] = standing === 'under-way' ? ['2026-01-22T23:59:30'] : [];
  const { chronicle } = readStory({
    title: 'A specimen',
    timeZone: 'UTC',
    ...(published && { published }),
    moments: [{ id: 'it', title: 'It', ...(when !== undefined && { when }), ...says }, ...(related ? [VOTE] : [])],
  });
  const moment = chronicle?.moments.find(({ id }) => id === 'it');
  return moment?.standing === standing && chronicle ? { moment, chronicle } : undefined;
}

/**
 * The words that a reader sees and hears, without a standing or a place.
 * @param {{ moment: Moment, chronicle: Chronicle }} one
 */
export const wordsOf = ({ moment, chronicle }) => tell(moment, chronicle, tongue, true);

/**
 * Where its mark lies on an axis of its own, and where that axis shows the date's limits.
 * @param {Moment} moment
 * @param {'near' | 'afar'} view
 * @param {number} widthPx
 */
export function lying(moment, view, widthPx) {
  const { start, end } = moment.time.extent;
  const opens = end === Infinity;
  const opensBefore = start === -Infinity && !opens;
  // what has no date of its own stands behind the last that has one, at any distance
  const room = widthPx * (moment.time.form === 'undated' ? 0.9 : view === 'near' ? 0.7 : 0.5);
  const [from, till] = windowOf(start, end, view);
  const scale = timeScale({
    items: [from, till].map((t) => ({ start: t, end: t, unit: 'minute', lasting: false })),
    x0: opensBefore ? room : 0,
    x1: opens ? widthPx - room : widthPx,
    mode: 'linear',
  });
  const ticks = [start, end].filter((t) => Number.isFinite(t) && t > from && t < till).map(scale.position);
  return { ...placeMark(moment, { scale, from: 0, till: widthPx }), ticks, opens, opensBefore, scale };
}

/** Its mark on the rail of a list, where there is always room. */
export function upright(/** @type {Moment} */ moment) {
  const { start, end } = moment.time.extent;
  return lookOf(moment, true, [start, end], (t) => t, moment.time.form === 'part' ? 0.4 : 0);
}

/**
 * @param {number} start - of what is shown, perhaps infinite
 * @param {number} end
 * @param {'near' | 'afar'} view
 * @returns {[from: number, till: number]}
 */
function windowOf(start, end, view) {
  const finite = [start, end].filter(Number.isFinite);
  const middle = finite.length > 0 ? finite.reduce((sum, t) => sum + t, 0) / finite.length : 0;
  const lengthMs = end - start;
  if (!Number.isFinite(lengthMs)) {
    const aroundMs = AROUND_MS[view];
    // a little of the axis beyond the limit, so that the mark begins at it and not behind the axis's end
    return Number.isFinite(start)
      ? [middle - aroundMs, middle + aroundMs / 9]
      : [middle - aroundMs / 9, middle + aroundMs];
  }
  const halfMs = lengthMs > 60_000 ? lengthMs / SHARES[view] / 2 : AROUND_MS[view];
  return [middle - halfMs, middle + halfMs];
}
