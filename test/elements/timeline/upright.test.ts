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

  it('by the rows’ own clocks, where they are of one zone', async () => {
    const hours = ['06', '07', '08', '09', '10', '11', '12'];
    const [fold] = await foldsOf(story(hours.map((hour) => at(`2026-01-21T${hour}:30`, 'auckland'))));
    expect(fold?.replaceAll(/[\u2009\u202f]/g, '')).to.match(/: Wed 21 Jan, 06:30 ?– ?12:30$/);
  });
});
