/** What is looked at in a page: functions that run in it, each by itself, after `prepare`. */

/** What the others need: elements are found through shadow roots, and only where they are shown. */
export function prepare() {
  const deep = function* (selector, root) {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) yield element;
      if (element.shadowRoot) yield* deep(selector, element.shadowRoot);
    }
  };
  const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const isOfMap = (element) => element.getRootNode().host?.localName === 'dateline-map';
  /** @param {boolean} [onMap] - only on maps, or only elsewhere */
  const all = (selector, onMap) =>
    [...deep(selector, document)].filter(
      (element) => isShown(element) && (typeof onMap !== 'boolean' || isOfMap(element) === onMap),
    );
  const spots = (onMap) => {
    const [part] = all(onMap ? 'dateline-map' : 'dateline-timeline');
    if (!part) return [];
    const left = part.getBoundingClientRect().x;
    const elements = [...part.shadowRoot.querySelectorAll(onMap ? '[part="place"]' : '.stop')];
    return elements.map((element) => Math.round(element.getBoundingClientRect().x - left));
  };
  const focused = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };
  /** What lies at a point of the window, with all that holds it. */
  const at = (x, y) => {
    let root = /** @type {Document | ShadowRoot} */ (document);
    const path = [];
    for (let top = root.elementFromPoint(x, y); top; top = root.elementFromPoint(x, y)) {
      for (let node = /** @type {Element | null} */ (top); node; node = node.parentElement) path.push(node);
      if (!top.shadowRoot || top.shadowRoot === root) break;
      root = top.shadowRoot;
    }
    return path;
  };
  const selections = [];
  document.addEventListener('dateline-select', (event) => {
    const { momentId, origin } = /** @type {any} */ (event);
    selections.push({ momentId, origin });
  });
  const watch = { point: [], turn: 0, spots: '', looks: 0 };
  /** What the reader's hand has done, as the page was told of it. */
  const inputs = { pointerup: 0, keyup: 0 };
  for (const type of Object.keys(inputs)) window.addEventListener(type, () => (inputs[type] += 1), true);
  /** Whether anything on the page is on its way to somewhere else. */
  const moving = () => {
    const roots = [document, ...[...deep('*', document)].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    return roots.some((root) => root.getAnimations().some(({ playState }) => playState === 'running'));
  };
  Object.assign(window, { __reader: { all, spots, at, focused, selections, watch, inputs, moving } });
}

/** Until what was asked for has been drawn, however late a busy machine does so. */
export const nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

export const countInputs = (type) => window['__reader'].inputs[type];

export const inputMissing = (type, known) =>
  window['__reader'].inputs[type] > known ? undefined : `the page is not told of ${type}`;

/** Nothing moves, and the page is as high as it was at the last looks. */
export function stirring() {
  const { watch, moving } = window['__reader'];
  const now = `${document.documentElement.scrollHeight}`;
  watch.looks = now === watch.spots && !moving() ? watch.looks + 1 : 0;
  watch.spots = now;
  if (watch.looks < 3) return 'the page does not come to rest';
  watch.looks = 0;
  return undefined;
}

/** @returns {string | undefined} what is not there yet */
export function missing() {
  const { all } = window['__reader'];
  for (const timeline of all('dateline-timeline')) {
    if (!timeline.shadowRoot?.querySelector('.stop')) return 'a timeline without moments';
  }
  for (const map of all('dateline-map')) {
    const land = map.shadowRoot?.querySelector('path.land');
    if (!land || land.getBBox().width < 100) return 'a map without outlines';
    if (!map.shadowRoot?.querySelector('[part="place"]')) return 'a map without places';
    if (!map.shadowRoot?.querySelector('[part="zoom-in"]')) return 'a map without controls';
  }
  for (const story of all('dateline-story')) {
    const laidOut =
      story.shadowRoot?.querySelector('.layout') ?? story.querySelector('dateline-timeline, dateline-map');
    if (!laidOut) return 'a story that is not shown';
  }
  return undefined;
}

/** @returns {string[]} stories whose height is another than it was at first */
export function moves() {
  /** A font that arrives late may move a line where the page lays out the parts itself. */
  const LINE_PX = 24;
  return [...window['__watch'].heights.values()]
    .map((heights) => heights.filter(Boolean))
    .filter((heights) => Math.max(...heights) - Math.min(...heights) > LINE_PX)
    .map((heights) => `a story changes its height: ${heights.join(', ')}`);
}

/** @returns {string[]} what went wrong in the page until now */
export function problemsSeen(origin) {
  const found = [...window['__watch'].problems];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} in ${clientWidth} px`);
  for (const quote of window['__reader'].all('blockquote')) {
    const mark = document.createRange();
    mark.selectNodeContents(quote);
    const hangsPx = quote.getBoundingClientRect().left - mark.getClientRects()[0].left;
    // once, by the indent; an engine that hangs quotation marks by itself must not do it again
    if (hangsPx > Number.parseFloat(getComputedStyle(quote).fontSize) / 2)
      found.push(`a quotation hangs out by ${hangsPx} px`);
  }
  for (const { name } of performance.getEntriesByType('resource')) {
    if (!name.startsWith(origin) && !name.startsWith('data:')) found.push(`asks another host: ${name}`);
  }
  return [...new Set(found)];
}
