/**
 * What a reader does on a page. Each act throws where it does not do what it should, and does nothing where the page has
 * nothing for it. Functions without `use` run in the page.
 */
import { missing } from './reader.mjs';

/**
 * @typedef {{ evaluate: (run: Function, ...args: any[]) => Promise<any>, click: (x: number, y: number) => Promise<any>,
 *   press: (key: string) => Promise<any>, resize: (width: number, height: number) => Promise<any>,
 *   open: (url: string) => Promise<any>, picture: () => Promise<Uint8Array>, close: () => Promise<any> }} View
 * @typedef {{ view: View, settled: (what: Function, ...args: any[]) => Promise<void>,
 *   click: (x: number, y: number) => Promise<void>, press: (key: string) => Promise<void> }} Use - `settled` waits until
 *   a function that runs in the page says of nothing that it is missing; `click` and `press` until the page has had them
 */

export const ACTS = {
  'an example': example,
  'a marker': marker,
  'the keys': keys,
  'map zoom': (use) => zoom(use, true),
  'time zoom': (use) => zoom(use, false),
  'show all': showAll,
};

/** Where a page has examples to choose from, the first is drawn. */
async function example(use) {
  if (!(await use.view.evaluate(has, '[data-example]'))) return;
  await clickOn(use, '[data-example]');
  await use.settled(undrawn);
  // the map waits until it is near
  await use.view.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await use.settled(missing);
}

const undrawn = () => (window['__reader'].all('.stop').length > 0 ? undefined : 'it is not drawn');

/** A place with one moment selects it; one with several opens their list; of several together each comes apart. */
async function marker(use) {
  const { view, settled } = use;
  if (!(await view.evaluate(has, PLACE))) return;
  const known = await view.evaluate(countSelections);
  for (let turn = 0; turn < MOST_TOGETHER; turn += 1) {
    const before = await view.evaluate(spots, true);
    await clickOn(use, PLACE);
    await settled(unanswered, LISTED, known, before);
    if (await view.evaluate(has, LISTED, true)) await clickOn(use, LISTED, true);
    if (!(await view.evaluate(notSelected, 'map', known))) return;
    await settled(resting, true);
  }
  await settled(notSelected, 'map', known);
}

const MOST_TOGETHER = 4;

/** A click on a marker selects, lists or leads closer. */
function unanswered(listed, known, before) {
  const { all, selections, spots } = window['__reader'];
  const isAnswered = selections.length > known || all(listed, true).length > 0 || spots(true).join() !== before.join();
  return isAnswered ? undefined : 'does nothing';
}

const PLACE = '[part="place"]:not(.selected)';
const LISTED = '[role="dialog"] button:not([aria-current])';

/** The arrow keys walk along the first timeline, and Enter selects. */
async function keys({ view, settled, press }) {
  if (!(await view.evaluate(has, '.stop'))) return;
  const known = await view.evaluate(countSelections);
  await view.evaluate(enterTimeline);
  // of right and down one is the list's own direction
  for (const key of ['End', 'Home']) await press(key);
  let at = 0;
  // past the selected one, which Enter would let go
  for (let turn = 0; turn < 3 && (at === 0 || (await view.evaluate(onSelected))); turn += 1) {
    // of the two keys one is the list's own
    for (const key of ['ArrowRight', 'ArrowDown']) await press(key);
    at = await view.evaluate(focusedStop);
  }
  if (at < 1) throw new Error(`the arrow keys lead to moment ${at}`);
  if (await view.evaluate(foldFocused)) return;
  await press('Enter');
  await settled(notSelected, 'timeline', known);
}

/** Comes closer by a button, and has everything in view again by another. */
async function zoom(use, onMap) {
  const { view, settled } = use;
  const [first] = await view.evaluate(spots, onMap);
  if (first === undefined || !(await view.evaluate(has, '[part="zoom-in"]', onMap))) return;
  await clickOn(use, '[part="fit"]', onMap);
  await settled(resting, onMap);
  const before = await view.evaluate(spots, onMap);
  // a map of few places may already be as close as its outlines allow
  const closer = await view.evaluate(has, '[part="zoom-in"][aria-disabled="false"]', onMap);
  await clickOn(use, closer ? '[part="zoom-in"]' : '[part="zoom-out"]', onMap);
  await settled(unmoved, onMap, before);
  await settled(resting, onMap);
  await clickOn(use, '[part="fit"]', onMap);
  await settled(moved, onMap, before);
}

/** A folded list unfolds, and more at each asking. */
async function showAll(use) {
  const { view, settled } = use;
  for (let turn = 0; turn < MOST_FOLDS; turn += 1) {
    const before = await view.evaluate(countStops);
    if (!(await view.evaluate(has, FOLDED))) return;
    await clickOn(use, FOLDED);
    await settled(noMore, before);
  }
  throw new Error('moments stay folded');
}

const MOST_FOLDS = 12;
const FOLDED = '.show-all, .more button, .fold .stop';

async function clickOn({ view, settled, click }, selector, onMap) {
  await view.evaluate(() => void (window['__reader'].watch.turn = 0));
  await settled(outOfReach, selector, onMap);
  await click(...(await view.evaluate(middle)));
}

function has(selector, onMap) {
  return window['__reader'].all(selector, onMap).length > 0;
}

/** Brings an element to the middle of the window: it is in reach once it stands still there and nothing lies above it. */
function outOfReach(selector, onMap) {
  const { watch, all, at } = window['__reader'];
  const elements = all(selector, onMap);
  if (elements.length === 0) return `there is no ${selector}`;
  const element = elements[watch.turn % elements.length];
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = [left + width / 2, top + height / 2];
  const { point } = watch;
  watch.point = middle;
  if (point.join() !== middle.join()) return `${selector} does not stand still`;
  if (at(...middle).includes(element)) return undefined;
  // of several the first that nothing covers
  watch.turn += 1;
  return `something lies above ${selector}`;
}

const middle = () => window['__reader'].watch.point;

const countSelections = () => window['__reader'].selections.length;

function notSelected(origin, known) {
  const { selections } = window['__reader'];
  const { momentId, origin: by } = selections.at(-1) ?? {};
  return selections.length > known && by === origin && momentId ? undefined : 'selects nothing';
}

/** By the one tab stop that a timeline has. */
function enterTimeline() {
  window['__reader'].all('.stop[tabindex="0"]')[0].focus();
}

/** @returns {number} index among the moments and folds of its timeline */
function focusedStop() {
  const stop = window['__reader'].focused();
  return [...stop.getRootNode().querySelectorAll('.stop')].indexOf(stop);
}

const onSelected = () => window['__reader'].focused().closest('.selected') !== null;

const foldFocused = () => window['__reader'].focused().closest('.fold') !== null;

/** Where the places of the first map, or the moments of the first timeline, stand. */
const spots = (onMap) => window['__reader'].spots(onMap);

const unmoved = (onMap, before) =>
  window['__reader'].spots(onMap).join() === before.join() ? 'nothing moves' : undefined;

/** As far apart as they were, to a pixel or two: what is rounded may differ. */
function moved(onMap, before) {
  const now = window['__reader'].spots(onMap);
  const apart = (list, index) => list[index] - list[0];
  const back = now.length === before.length && now.every((_, at) => Math.abs(apart(now, at) - apart(before, at)) <= 2);
  return back ? undefined : `the view of everything does not come back: ${now} and not ${before}`;
}

/** Nothing moves, nor has for some looks: the page has had the click and drawn what follows, but code may be on its way. */
function resting(onMap) {
  const { watch, spots, moving } = window['__reader'];
  const now = spots(onMap).join();
  watch.looks = now === watch.spots && !moving() ? watch.looks + 1 : 0;
  watch.spots = now;
  if (watch.looks < 5) return 'it does not come to rest';
  watch.looks = 0;
  return undefined;
}

const countStops = () => window['__reader'].all('.stop:not(.fold *)').length;

const noMore = (before) =>
  window['__reader'].all('.stop:not(.fold *)').length > before ? undefined : 'no more moments are shown';
