import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DatelineTimeline } from '../../../src/elements/timeline/dateline-timeline.js';
import {
  eventsOf,
  focused,
  heard,
  shownStory,
  shownTimeline,
  still,
  stopOf,
  tabStops,
  timelineOf,
  windowOf,
} from '../helpers.js';
import { daysStory } from '../stories.js';

const DAY_MS = 86_400_000;
const dayOf = (day: number): string => new Date(Date.UTC(2021, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);

/** So many moments over five years, every ninth of them called off, in one place. */
const manyStory = (count: number, days = 1825): object => ({
  title: 'Five winters',
  timeZone: 'UTC',
  published: '2026-01-01',
  places: { vessen: { name: 'Vessen', lngLat: [8.1, 55.5], country: 'DK' } },
  moments: Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    when: dayOf(Math.floor((index * days) / count)),
    title: `Report ${index}`,
    status: index % 9 ? 'happened' : 'cancelled',
    where: 'vessen',
  })),
});

const press = (key: string): Promise<void> => sendKeys({ press: key });
const all = (timeline: DatelineTimeline, selector: string): HTMLElement[] => [
  ...timeline.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const scaleOf = (timeline: DatelineTimeline): string =>
  all(timeline, '.scale')[0]!.textContent.replace(/\s+/g, ' ').trim();
const focusedId = (): string | undefined => (focused() as HTMLElement | null)?.dataset['id'];

beforeEach(() => windowOf(1200));

describe('a timeline of very many', () => {
  it('says what its columns count, and of the tallest how much and when', async () => {
    const timeline = await shownTimeline(manyStory(1500));
    expect(scaleOf(timeline)).to.match(/^Columns: moments in a month\. The tallest: 2[56], \w+ 202\d\./);
    expect(all(timeline, '.frame')[0]!.getAttribute('aria-label')).to.contain('Columns: moments in a month');
  });

  it('has no more in the page for ten thousand than for a thousand', async () => {
    const counts: number[] = [];
    for (const count of [1200, 10_000]) counts.push(all(await shownTimeline(manyStory(count)), '*').length);
    expect(counts[1]).to.be.at.most(counts[0]! * 1.2);
    expect(counts[1]).to.be.below(1500);
  });

  it('is one tab stop, from which arrows go from moment to moment, also to those that are only counted', async () => {
    const timeline = await shownTimeline(manyStory(1500));
    expect(tabStops(timeline.renderRoot).filter((stop) => stop.closest('.frame'))).to.have.length(1);
    stopOf(timeline, 'm0').focus();
    for (const id of ['m1', 'm2', 'm3']) {
      await press('ArrowRight');
      await still(timeline);
      expect(focusedId()).to.equal(id);
    }
    expect(heard(focused()!)).to.contain('4 of 1,500');
    await press('ArrowLeft');
    await still(timeline);
    expect(focusedId()).to.equal('m2');
    await press('End');
    await still(timeline);
    expect(focusedId()).to.equal('m1499');
    await press('Enter');
    await still(timeline);
    expect(all(timeline, '.stop[aria-current]').map(({ dataset }) => dataset['id'])).to.deep.equal(['m1499']);
  });

  it('goes from column to column by page, each said with its statuses', async () => {
    const timeline = await shownTimeline(manyStory(1500));
    stopOf(timeline, 'm0').focus();
    await press('PageDown');
    expect(focused()!.getAttribute('aria-label')).to.match(
      /^Column, 2\d moments, February 2021: \d+ happened, \d cancelled or postponed$/,
    );
    await press('PageDown');
    expect(focused()!.getAttribute('aria-label')).to.contain('March 2021');
    await press('PageUp');
    await press('ArrowRight');
    await still(timeline);
    expect(focusedId(), 'the first of the column').to.equal('m26');
  });

  it('opens a column with Enter, and goes back with Escape', async () => {
    const timeline = await shownTimeline(manyStory(1500));
    const before = scaleOf(timeline);
    const views = eventsOf(timeline, 'dateline-view');
    stopOf(timeline, 'm0').focus();
    await press('PageDown');
    await press('Enter');
    await still(timeline);
    expect(scaleOf(timeline)).to.contain('each a mark');
    expect(scaleOf(timeline)).to.contain('Showing');
    expect(focusedId()).to.equal('m26');
    expect(views).to.have.length.above(0);
    await press('Escape');
    await still(timeline);
    expect(scaleOf(timeline)).to.equal(before);
  });

  it('shows under a closer view where that is in the whole, and moves it', async () => {
    const timeline = await shownTimeline(manyStory(1500));
    expect(all(timeline, '.overview[role]')).to.have.length(0);
    timeline.zoomIn();
    await still(timeline);
    const [bar] = all(timeline, '.overview[role=scrollbar]');
    expect(bar!.getAttribute('aria-valuetext')).to.match(/^Showing .+, of 2021 – 2025$/);
    const before = bar!.getAttribute('aria-valuenow');
    bar!.focus();
    await press('End');
    await still(timeline);
    expect(Number(bar!.getAttribute('aria-valuenow'))).to.be.above(Number(before));
  });

  it('lists those that no column counts, each to be chosen', async () => {
    const story = manyStory(1500) as { moments: object[] };
    const vague = { id: 'vague', when: '2023', title: 'Some time in the year', status: 'happened' };
    const timeline = await shownTimeline({ ...story, moments: [...story.moments, vague] });
    const [button] = all(timeline, '.longer');
    expect(button!.textContent.trim()).to.equal('and 1 longer or vaguer than a month');
    button!.click();
    await still(timeline);
    all(timeline, '.longer-list button')[0]!.click();
    await still(timeline);
    expect(all(timeline, '.stop[aria-current]').map(({ dataset }) => dataset['id'])).to.deep.equal(['vague']);
  });

  it('shows the counts of a column that is pointed at', async () => {
    const timeline = await shownTimeline(manyStory(1500));
    const [, , column] = all(timeline, '.column');
    column!.dispatchEvent(new PointerEvent('pointerenter'));
    await still(timeline);
    expect(all(timeline, '.plate')[0]!.textContent.replace(/\s+/g, ' ').trim()).to.match(
      /^2\d moments, March 2021 ?\d+ happened and \d cancelled or postponed$/,
    );
  });

  it('leaves sixty as they are: each a mark and a button', async () => {
    const timeline = await shownTimeline(daysStory(60));
    expect(all(timeline, '.many')).to.have.length(0);
    expect(all(timeline, '.frame .stop')).to.have.length(60);
  });
});

describe('a story of very many in a box', () => {
  for (const heightPx of [480, 600, 900]) {
    for (const count of [7, 204, 3000]) {
      it(`shows timeline and map in ${heightPx} px, with ${count} moments`, async () => {
        const story = await shownStory(
          manyStory(count, count === 204 ? 20 : 1825),
          1100,
          `style="min-block-size:${heightPx}px"`,
        );
        const map = story.renderRoot.querySelector('dateline-map')!.getBoundingClientRect();
        const timeline = timelineOf(story)!.getBoundingClientRect();
        const box = story.getBoundingClientRect();
        expect(Math.round(box.height)).to.equal(heightPx);
        expect(timeline.bottom).to.be.at.most(map.top + 1);
        expect(map.height).to.be.at.least(100);
        expect(map.bottom, 'all of the map is inside').to.be.at.most(box.bottom + 1);
      });
    }
  }
});

describe('the upright list of more than a thousand', () => {
  const rowsIn = (timeline: DatelineTimeline, selector: string): string[] =>
    all(timeline, selector).map((row) => row.textContent.replace(/\s+/g, ' ').trim());

  it('goes by year, says so, and has no moment in the page before a month is opened', async () => {
    const timeline = await shownTimeline(manyStory(1500), 400);
    expect(all(timeline, '.bars-said')[0]!.textContent).to.contain('Bars: moments in a month. The longest: 26.');
    expect(rowsIn(timeline, '.outer > .stop').map((row) => row.slice(0, 4))).to.deep.equal([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(all(timeline, '.row')).to.have.length(0);
  });

  it('opens one year and one month at a time', async () => {
    const timeline = await shownTimeline(manyStory(1500), 400);
    const open = async (selector: string, at: number): Promise<void> => {
      all(timeline, selector)[at]!.click();
      await still(timeline);
    };
    await open('.outer > .stop', 1);
    expect(all(timeline, '.inner').length).to.be.above(2);
    await open('.inner > .stop', 0);
    expect(rowsIn(timeline, '.row .title')).to.have.length(3);
    expect(rowsIn(timeline, '.row.fold')).to.have.length(1);
    await open('.outer > .stop', 3);
    expect(all(timeline, '.outer.is-open')).to.have.length(1);
    expect(all(timeline, '.row')).to.have.length(0);
  });

  it('opens the selected moment’s month, with a neighbour on each side and the rest in folds', async () => {
    const timeline = await shownTimeline(manyStory(1500), 400);
    timeline.select('m710');
    await still(timeline);
    const ids = all(timeline, '.row .stop[data-id]').map(({ dataset }) => dataset['id']);
    expect(ids).to.deep.equal(['m709', 'm710', 'm711']);
    expect(rowsIn(timeline, '.row.fold')).to.have.length(2);
    all(timeline, '.row.fold .stop')[0]!.click();
    await still(timeline);
    expect(all(timeline, '.row .stop[data-id]').length).to.be.above(10);
  });

  it('moves by arrows through periods and moments alike', async () => {
    const timeline = await shownTimeline(manyStory(1500), 400);
    all(timeline, '.outer > .stop')[0]!.focus();
    await press('ArrowDown');
    expect(focused()!.textContent).to.contain('2022');
    await press('Enter');
    await still(timeline);
    await press('ArrowDown');
    expect(focused()!.closest('.inner')).to.not.equal(null);
  });
});
