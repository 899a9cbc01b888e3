// Runs in each page before anything of its own: notes what a reader or a host page would notice, in any engine.
(() => {
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<Element, number[]>} */
  const heights = new Map();
  Object.assign(window, { __watch: { problems, heights } });

  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      const address = target instanceof Element ? (target.getAttribute('src') ?? target.getAttribute('href')) : null;
      problems.push(target instanceof Element ? `not loaded: ${address}` : `throws: ${event.message}`);
    },
    true,
  );
  window.addEventListener('unhandledrejection', (event) => problems.push(`rejects: ${event.reason}`));
  for (const name of ['error', 'warn']) {
    const said = console[name].bind(console);
    console[name] = (...words) => {
      problems.push(`console: ${words.join(' ')}`);
      said(...words);
    };
  }

  // not every engine tells of layout shifts: the height of each story's box, as often as it changes
  const sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) heights.get(target)?.push(Math.round(borderBoxSize[0].blockSize));
  });
  new MutationObserver(() => {
    for (const story of document.querySelectorAll('dateline-story')) {
      if (heights.has(story)) continue;
      heights.set(story, []);
      sizes.observe(story);
    }
  }).observe(document, { childList: true, subtree: true });
})();
