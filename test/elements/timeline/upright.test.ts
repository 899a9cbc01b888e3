import { expect } from '@open-wc/testing';
import type { DatelineTimeline } from '../../../src/elements/timeline/dateline-timeline.js';
import { drawn, shownTimeline, storyIn, page, timelineOf, windowOf } from '../helpers.js';
import { BRIDGE } from '../stories.js';

const UPRIGHT = 'orientation="vertical"';

/** Each line of the list as it is read, without the spaces of the markup. */
const linesIn = (timeline: DatelineTimeline): string[] =>
  [...timeline.renderRoot.querySelectorAll<HTMLElement>('li')].map(({ innerText }) =>
    innerText.replace(/\s+/g, ' ').trim(),
  );

/** The lines that stand for several moments. */
async function foldsOf(story: object): Promise<string[]> {
  const element = storyIn(page('<dateline-story style="block-size:340px"></dateline-story>', 400));
  element.story = story;
  await drawn(element);
  const folds = timelineOf(element)!.renderRoot.querySelectorAll<HTMLElement>('.fold');
  return [...folds].map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
}

beforeEach(() => windowOf(1200));

describe('the upright list names a period', () => {
  const inList = async (when: string): Promise<string[]> =>
    linesIn(await shownTimeline({ ...BRIDGE, periods: [{ when, title: 'Fair' }] }, 500, UPRIGHT));

  it('before the first moment that begins in it, with its dates and their year', async () => {
    const lines = await inList('2026-03-10/2026-03-14');
    expect(lines.findIndex((line) => line.includes('Council votes'))).to.equal(0);
    expect(lines[1]!.replaceAll('\u2009', '')).to.match(/^Fair, 10 ?– ?14 Mar 2026$/);
    expect(lines[2]).to.include('Works begin');
  });

  it('behind the last one when none follows', async () => {
    const lines = await inList('2026-05');
    expect(lines.at(-1)).to.equal('Fair, May 2026');
    expect(lines.filter((line) => line.includes('Fair'))).to.have.length(1);
  });

  it('once only, however many moments lie in it', async () => {
    const lines = await inList('2026-03');
    expect(lines[0]).to.equal('Fair, March 2026');
    expect(lines.filter((line) => line.includes('Fair'))).to.have.length(1);
  });
});

describe('a fold says from when to when', () => {
  const at = (when: string, place: string): object => ({
    when,
    where: place,
    title: `${place} ${when}`,
    status: 'happened',
  });
  const story = (moments: readonly object[]): object => ({
    title: 'Around the world',
    lang: 'en-GB',
    timeZone: 'Europe/London',
    places: {
      auckland: { name: 'Auckland', lngLat: [174.76, -36.85], country: 'NZ', timeZone: 'Pacific/Auckland' },
      honolulu: { name: 'Honolulu', lngLat: [-157.86, 21.31], country: 'US', timeZone: 'Pacific/Honolulu' },
    },
    moments,
  });

  it('by the days that the rows name, where their clocks are of several zones', async () => {
    // in London these hours all lie on the 20th
    const morning = ['06', '07', '08', '09'].map((hour) => at(`2026-01-21T${hour}:30`, 'auckland'));
    const evening = ['07', '08', '09', '10'].map((hour) => at(`2026-01-20T${hour}:30`, 'honolulu'));
    const [fold] = await foldsOf(story([...morning, ...evening]));
    expect(fold?.replaceAll('\u2009', '')).to.match(/20 ?– ?21 Jan/);
  });

  it('without an end where one of them has none', async () => {
    const days = ['04', '05', '06', '07'].map((day) => ({ when: `2026-06-${day}`, title: `Day ${day}` }));
    const after = { when: '[2026-06-10..]', title: 'Then or later' };
    const [fold] = await foldsOf(story([...days, after, { when: { after: 'day-04' }, title: 'After' }]));
    expect(fold).to.match(/from [45] Jun on$/);
  });

  it('without any date where those of some say nothing of the others', async () => {
    const days = ['04', '05', '06'].map((day) => ({ when: `2026-06-${day}`, title: `Day ${day}` }));
    const [fold] = await foldsOf(story([{ title: 'A' }, { title: 'B' }, ...days, { title: 'C' }, { title: 'D' }]));
    expect(fold).to.match(/\d (earlier|more)$/);
  });

  it('by the rows’ own clocks, where they are of one zone', async () => {
    const hours = ['06', '07', '08', '09', '10', '11', '12'];
    const [fold] = await foldsOf(story(hours.map((hour) => at(`2026-01-21T${hour}:30`, 'auckland'))));
    expect(fold?.replaceAll(/[\u2009\u202f]/g, '')).to.match(/: Wed 21 Jan, 06:30 ?– ?12:30$/);
  });
});

describe('a short date', () => {
  const clocks = {
    title: 'Two clocks',
    lang: 'en-GB',
    timeZone: 'Europe/Amsterdam',
    published: '2026-03-19',
    places: {
      bonaire: { name: 'Bonaire', lngLat: [-68.27, 12.15], timeZone: 'America/Kralendijk' },
      delft: { name: 'Delft', lngLat: [4.36, 52.01], timeZone: 'Europe/Amsterdam' },
    },
    moments: [
      { id: 'far', when: '2026-03-18T19:30', where: 'bonaire', title: 'Polls close on the island', status: 'happened' },
      { id: 'near', when: '2026-03-19T01:30', where: 'delft', title: 'A first count', status: 'happened' },
    ],
  };
  const dates = (timeline: DatelineTimeline): string[] =>
    [...timeline.renderRoot.querySelectorAll('.date')].map(({ textContent }) => textContent.replace(/\s+/g, ' '));

  for (const orientation of ['vertical', 'horizontal']) {
    it(`names the zone of a clock that is not the axis’s: ${orientation}`, async () => {
      const [far, near] = dates(await shownTimeline(clocks, 900, `orientation="${orientation}"`));
      expect(far).to.match(/^Wed 18 Mar( 2026)?, 19:30, Kralendijk time$/);
      expect(near).to.equal('Thu 19 Mar, 01:30');
    });
  }
});
