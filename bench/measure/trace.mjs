/**
 * What the browser writes down by itself while a page loads and is used: its pictures, long tasks, shifts, paints and events.
 * Nothing runs in the page for it. Times are the trace's microseconds; results are milliseconds.
 */
const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.screenshot',
  'disabled-by-default-devtools.timeline',
  'loading',
];
const LONG_MS = 50;
/** https://web.dev/articles/cls: shifts closer than a second, together not longer than five. */
const SHIFT_GAP_MS = 1000;
const SHIFT_WINDOW_MS = 5000;

/** @param {import('./cdp.mjs').Session} session @returns {Promise<() => Promise<object[]>>} ends it, and gives its events */
export async function startTrace(session) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event);
  });
  const complete = new Promise((resolve) => session.on('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { excludedCategories: ['*'], includedCategories: CATEGORIES },
  });
  return async () => {
    await session.send('Tracing.end');
    await complete;
    return events;
  };
}

/** The navigation to `url`: where the clock of all results starts, and the thread it happened on. */
export function navigationTo(url, events) {
  const found = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  if (!found) throw new Error(`The trace knows no navigation to ${url}`);
  return { startUs: found.ts, pid: found.pid, tid: found.tid };
}

/** @returns {{ ms: number, jpeg: Buffer }[]} the window as it was shown, whenever it changed */
export function pictures(events, { startUs }, endUs) {
  return events
    .filter(({ name, ts }) => name === 'Screenshot' && ts >= startUs && ts <= endUs)
    .map(({ ts, args }) => ({ ms: (ts - startUs) / 1000, jpeg: Buffer.from(args.snapshot, 'base64') }))
    .sort((a, b) => a.ms - b.ms);
}

/** @returns {{ fromUs: number, ms: number }[]} tasks of the page's main thread */
export function tasks(events, { pid, tid }) {
  return events
    .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid && event.dur > 0)
    .map(({ ts, dur }) => ({ fromUs: ts, ms: dur / 1000 }));
}

/** What long tasks take beyond 50 ms each, from the start until the page rests. */
export function blockingTime(events, navigation, endUs) {
  return tasks(events, navigation)
    .filter(({ fromUs, ms }) => fromUs >= navigation.startUs && fromUs < endUs && ms > LONG_MS)
    .reduce((sum, { ms }) => sum + ms - LONG_MS, 0);
}

export function largestPaint(events, { startUs, pid }, endUs) {
  const candidates = events.filter(
    ({ name, ts, pid: from }) =>
      name === 'largestContentfulPaint::Candidate' && from === pid && ts >= startUs && ts < endUs,
  );
  const last = candidates.sort((a, b) => a.ts - b.ts).at(-1);
  return last && (last.ts - startUs) / 1000;
}

/** @returns {number} the worst window of shifts that no reader caused */
export function layoutShift(events, { startUs, pid }, endUs) {
  const shifts = events
    .filter(({ name, ts, pid: from }) => name === 'LayoutShift' && from === pid && ts >= startUs && ts < endUs)
    .filter(({ args }) => !args.data.had_recent_input)
    .map(({ ts, args }) => ({ ms: (ts - startUs) / 1000, score: args.data.weighted_score_delta ?? args.data.score }))
    .sort((a, b) => a.ms - b.ms);
  let worst = 0;
  let window = { firstMs: 0, lastMs: -Infinity, score: 0 };
  for (const { ms, score } of shifts) {
    const same = ms - window.lastMs < SHIFT_GAP_MS && ms - window.firstMs < SHIFT_WINDOW_MS;
    window = same ? { ...window, lastMs: ms, score: window.score + score } : { firstMs: ms, lastMs: ms, score };
    worst = Math.max(worst, window.score);
  }
  return worst;
}

/** From the press to the paint after it, as https://web.dev/articles/inp counts: the longest of the click's events. */
export function clickToPaint(events, { pid }, fromUs, toUs) {
  const durations = events
    .filter(
      ({ name, ph, pid: from, ts }) =>
        name === 'EventTiming' && ph === 'b' && from === pid && ts >= fromUs && ts < toUs,
    )
    .filter(({ args }) => args.data.interactionId > 0)
    .map(({ args }) => args.data.duration);
  return durations.length > 0 ? Math.max(...durations) : undefined;
}

/** @returns {string[]} addresses of other machines that the page asked for, in vain */
export function outside(events, origin) {
  return events
    .filter(({ name }) => name === 'ResourceSendRequest')
    .map(({ args }) => args.data.url)
    .filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(`${origin}/`));
}
