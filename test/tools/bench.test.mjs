import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';

import { framesIn } from '../../bench/measure/gestures.mjs';
import { blockingTime, clickToPaint, layoutShift, outside } from '../../bench/measure/trace.mjs';
import { whenVisible } from '../../bench/measure/visible.mjs';
import { failedAt, isDone, roundsOf } from '../../bench/plan.mjs';
import { whoIsAhead } from '../../bench/report/ahead.mjs';
import { plotOf } from '../../bench/report/plot.mjs';
import { markdownCell, plainCell, tableOf } from '../../bench/report/table.mjs';
import { summary } from '../../bench/report/figures.mjs';
import { namesIn, storyOf } from '../../bench/story/story.mjs';

const SIZE = { width: 60, height: 40 };
const [TIMELINE, MAP] = [
  [0, 0, 60, 20],
  [0, 20, 60, 20],
];
const NAME = [4, 4, 12, 4];
const [WHITE, GREY, INK, SEA, LAND] = [255, 225, 40, 222, 245];

/** A picture of grey tones: each pixel by its place. */
function picture(toneAt) {
  const { width, height } = SIZE;
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const tone = toneAt(pixel % width, Math.floor(pixel / width));
    data.set([tone, tone, tone, 255], pixel * 4);
  }
  return { width, height, data };
}

/** The name is letters, every other column; the axis a line; the land lies in the west. */
const name = (x, y) => (x >= 4 && x < 16 && y >= 4 && y < 8 && x % 2 === 0 ? INK : undefined);
const axis = (x, y) => (y === 15 ? INK : undefined);
const coast = (x, y) => (y >= 20 ? (x < 30 ? LAND : SEA) : undefined);
const drawn = (...layers) =>
  picture((x, y) => layers.map((layer) => layer(x, y)).find((tone) => tone !== undefined) ?? WHITE);

const SHOWN = { timeline: TIMELINE, map: MAP, names: [NAME] };
const framesOf = (...pictures) => pictures.map((picture, index) => ({ ms: index * 100, picture }));

describe('Bench: when a page is visible', () => {
  const placeholder = picture(() => GREY);
  const noCoast = drawn(name, axis, (_, y) => (y >= 20 ? SEA : undefined));
  const noNames = drawn(axis, coast);
  const whole = drawn(name, axis, coast);

  it('waits for names and coast, and takes no placeholder for them', () => {
    const seen = whenVisible(framesOf(drawn(), placeholder, noCoast, noNames, whole), SHOWN);
    assert.equal(seen.visibleMs, 400);
    assert.deepEqual(seen.parts, { timeline: 200, map: 300, names: 200 });
    assert.equal(seen.names, 1);
  });

  it('forgives a pixel’s shift', () => {
    const shifted = drawn(
      (x, y) => name(x - 1, y),
      (x, y) => axis(x, y - 1),
      (x, y) => coast(x - 1, y),
    );
    assert.equal(whenVisible(framesOf(drawn(), shifted, whole), SHOWN).visibleMs, 100);
  });

  it('says which part stays empty', () => {
    const seen = whenVisible(framesOf(drawn(), noCoast), SHOWN);
    assert.deepEqual(seen.empty, ['map']);
    assert.equal(seen.visibleMs, undefined);
  });

  it('counts no name that is not painted', () => {
    assert.equal(whenVisible(framesOf(noNames), SHOWN).names, 0);
  });
});

describe('Bench: what a trace tells', () => {
  const navigation = { startUs: 1_000_000, pid: 1, tid: 1 };
  const task = (fromMs, ms, tid = 1) => ({ name: 'RunTask', pid: 1, tid, ts: (1000 + fromMs) * 1000, dur: ms * 1000 });
  const shift = (ms, score, had_recent_input = false) => ({
    name: 'LayoutShift',
    pid: 1,
    ts: (1000 + ms) * 1000,
    args: { data: { score, had_recent_input } },
  });

  it('blocks for what long tasks of the main thread take beyond 50 ms', () => {
    const events = [task(0, 40), task(100, 80), task(300, 150), task(500, 500, 2), task(5000, 500)];
    assert.equal(blockingTime(events, navigation, 2_000_000), 130);
  });

  it('takes the worst window of layout shifts, and none that a reader caused', () => {
    const events = [shift(0, 0.1), shift(500, 0.1), shift(3000, 0.15), shift(3100, 0.9, true)];
    assert.ok(Math.abs(layoutShift(events, navigation, 9e9) - 0.2) < 1e-9);
  });

  it('times a click by the longest of its events, and leaves hovering out', () => {
    const event = (interactionId, duration) => ({
      name: 'EventTiming',
      ph: 'b',
      pid: 1,
      ts: 2_000_000,
      args: { data: { interactionId, duration } },
    });
    assert.equal(clickToPaint([event(0, 900), event(7, 40), event(7, 64)], navigation, 0, 3_000_000), 64);
    assert.equal(clickToPaint([event(0, 900)], navigation, 0, 3_000_000), undefined);
  });

  it('tells requests to other hosts from the page’s own', () => {
    const asked = (url) => ({ name: 'ResourceSendRequest', args: { data: { url } } });
    const events = ['http://127.0.0.1:80/a.js', 'https://fonts.example/a.css', 'data:,'].map(asked);
    assert.deepEqual(outside(events, 'http://127.0.0.1:80'), ['https://fonts.example/a.css']);
  });

  it('counts a frame that only ends after the gesture as its worst', () => {
    assert.deepEqual(framesIn([1016, 1032, 3500, 3516], 1000), { frames: 2, worstMs: 2468 });
  });
});

describe('Bench: which runs are made', () => {
  const contestants = ['a', 'b', 'c'].map((id) => ({ id }));
  const failed = { failed: '> 60 s' };

  it('lets contestants take turns, smallest stories first', () => {
    const order = roundsOf(contestants, [1000, 5], 2).map(({ count, contestant }) => `${count}${contestant.id}`);
    assert.deepEqual(order.slice(0, 7), ['5a', '5b', '5c', '5b', '5c', '5a', '1000a']);
  });

  it('tries a failure once more, and runs no larger story after it', () => {
    const [contestant] = contestants;
    const runs = [{ contestant: 'a', count: 1000, run: 0, result: failed }];
    assert.equal(failedAt(runs, { count: 1000, contestant }), undefined);
    assert.equal(failedAt(runs, { count: 10_000, contestant }), 1000);
    assert.equal(failedAt([...runs, { ...runs[0], run: 1 }], { count: 1000, contestant }), 1000);
    assert.equal(failedAt([...runs, { ...runs[0], run: 1, result: {} }], { count: 10_000, contestant }), undefined);
  });

  it('does not make a run again that is there', () => {
    const runs = [{ contestant: 'a', count: 5, run: 0, result: {} }];
    assert.ok(isDone(runs, { count: 5, run: 0, contestant: contestants[0] }));
    assert.ok(!isDone(runs, { count: 5, run: 1, contestant: contestants[0] }));
  });

  it('tells everybody the same story, every time', () => {
    assert.deepEqual(storyOf(1000), storyOf(1000));
    assert.equal(new Set(storyOf(1000).moments.map(({ title }) => title)).size, 1000);
    assert.deepEqual([storyOf(5).moments.length, storyOf(5).places.length], [5, 3]);
    assert.equal(namesIn(storyOf(5)).length, 8);
  });
});

describe('Bench: what is reported', () => {
  const contestants = [
    { id: 'empty', label: 'empty page' },
    { id: 'peer', label: 'Peer' },
    { id: 'dateline-import', label: 'Dateline, import' },
    { id: 'dateline', label: 'Dateline' },
  ];
  const run = (contestant, run, result) => ({ contestant, count: 5, run, result });
  const runs = [
    run('empty', 0, { visibleMs: 1 }),
    ...[900, 1000, 1100].map((visibleMs, index) => run('peer', index, { visibleMs, frames: 60, heapMB: 9 })),
    ...[1050, 2000, 2100].map((visibleMs, index) => run('dateline', index, { visibleMs, frames: 90, heapMB: 9 })),
    run('dateline-import', 0, { visibleMs: 3 }),
  ];

  it('shows the median and its range', () => {
    assert.equal(plainCell(summary([2100, 2227, 2400]), 0), '2,227 (2,100–2,400)');
    assert.equal(markdownCell(summary([1, 2]), 1), '1.5<br><sub>1.0–2.0</sub>');
    assert.equal(plainCell(summary([6, 6]), 0), '6');
    assert.equal(summary([undefined]), undefined);
  });

  it('says why there are no figures', () => {
    const cellOf = (result, label) =>
      tableOf([run('peer', 0, result)], contestants.slice(1, 2), 5, plainCell).find(([first]) =>
        first.startsWith(label),
      )?.[1];
    assert.equal(cellOf({ failed: '> 60 s' }, 'visible'), '> 60 s');
    assert.equal(cellOf({ late: ['worstMs'] }, 'worst frame'), 'too long');
    assert.equal(cellOf({}, 'selection'), '–');
  });

  it('says where a page was visible without its map', () => {
    const [, visible] = tableOf(
      [run('peer', 0, { visibleMs: 900, mapless: true })],
      contestants.slice(1, 2),
      5,
      plainCell,
    )
      .filter(([label]) => label === 'visible, ms')
      .flat();
    assert.equal(visible, '900, no map');
  });

  it('names peers that are ahead, not Dateline itself nor the empty page, and whether the ranges touch', () => {
    const [visible, ...others] = whoIsAhead(runs, contestants, 5);
    assert.deepEqual(visible, {
      measure: 'visible, ms',
      ours: '2,000',
      ahead: [{ label: 'Peer', value: '1,000', apart: false }],
    });
    assert.deepEqual(others, []);
  });

  it('keeps the names of lines that end together apart', () => {
    const lines = ['A & B', 'C', 'D'].map((label) => ({ label, strong: false, points: [{ count: 5, values: [100] }] }));
    const svg = plotOf({ title: 'Time', unit: 'ms', lines });
    const heights = [...svg.matchAll(/<text x="654" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    assert.equal(heights.length, 3);
    assert.ok(heights.every((y, index) => index === 0 || y - heights[index - 1] >= 15));
    assert.ok(svg.includes('A &amp; B'));
  });
});
