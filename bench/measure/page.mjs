/** Asking a page, after what is measured. The functions are sent as text, so each stands by itself. */

/**
 * @param {import('./cdp.mjs').Session} session
 * @param {Function} what - runs in the page
 * @param {unknown[]} args - functions, or what JSON can say
 */
export async function ask(session, what, ...args) {
  const said = args.map((arg) =>
    typeof arg === 'function' ? `(${asFunction(arg)})` : (JSON.stringify(arg) ?? 'undefined'),
  );
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${asFunction(what)})(${said.join(', ')})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** A method's text, `name() {…}`, is no expression. */
const asFunction = (what) => {
  const text = String(what);
  return /^(async\s+)?(function\b|\(|\w+\s*=>)/.test(text) ? text : `function ${text}`;
};

/**
 * Where the parts and the names are that a reader sees; a part that is folded away or clipped has no place.
 * @param {string[]} words - titles of moments, names of places
 * @returns {{ timeline?: number[], map?: number[], names: number[][] }} each `[x, y, width, height]`, in CSS pixels of the window
 */
export function whatIsShown(words, regions) {
  const known = new Set(words);
  const window_ = [0, 0, innerWidth, innerHeight];
  const names = [];

  const boxOf = ({ x, y, width, height }) => [x, y, width, height];
  const within = (a, b) => {
    const x = Math.max(a[0], b[0]);
    const y = Math.max(a[1], b[1]);
    return [x, y, Math.min(a[0] + a[2], b[0] + b[2]) - x, Math.min(a[1] + a[3], b[1] + b[3]) - y];
  };
  const parentOf = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const clipped = (box, element) => {
    for (let at = element; at; at = parentOf(at)) {
      const { overflowX, overflowY, display } = getComputedStyle(at);
      const clips = display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible');
      if (clips) box = within(box, boxOf(at.getBoundingClientRect()));
    }
    return box;
  };
  /** @param {readonly number[]} box */
  const isLegible = ([, , width = 0, height = 0]) => width > 8 && height > 5;
  const look = (node) => {
    const parent = node.parentElement ?? node.getRootNode().host;
    const text = node.data.trim();
    if (!known.has(text) || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const inWindow = within(boxOf(range.getBoundingClientRect()), window_);
    // most of a long list is not, and its ancestors need not be asked
    if (!isLegible(inWindow)) return;
    const box = clipped(inWindow, parent);
    if (isLegible(box)) names.push(box);
  };
  const walk = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) look(node);
      else if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    }
  };

  walk(document.body);
  const visible = (element) => {
    const box = element && clipped(within(boxOf(element.getBoundingClientRect()), window_), element);
    return box && box[2] > 1 && box[3] > 1 && element.checkVisibility({ visibilityProperty: true }) ? box : undefined;
  };
  const { timeline, map } = regions();
  return { timeline: visible(timeline), map: visible(map), names };
}

/**
 * A mark that a mouse reaches: the middle one of those on top, so that none is chosen for being quick.
 * @returns {{ x: number, y: number } | undefined}
 */
export function reachableMark(marks) {
  const top = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const reaches = (mark, { x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight && mark.contains(top(x, y));
  const points = marks().flatMap((mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    // its middle, or what others that lie on it leave free of it
    const across = [0.5, 0.03, 0.97].map((part) => ({ x: x + width * part, y: y + height / 2 }));
    return across.filter((point) => width > 0 && reaches(mark, point)).slice(0, 1);
  });
  return points[points.length >> 1];
}

/** The middle of what is dragged. */
export function middleOf(surface, regions) {
  const element = surface?.() ?? regions().timeline ?? regions().map;
  if (!element) return undefined;
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + Math.min(height, innerHeight - y) / 2 };
}
