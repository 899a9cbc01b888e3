import { expect } from '@open-wc/testing';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import { layoutOf, shownStory, windowOf } from '../helpers.js';

/** What the legend says, heading by heading. */
function explained(story: DatelineStory): Record<string, string[]> {
  const lists = [...(layoutOf(story)?.querySelectorAll('.legend dl') ?? [])];
  const text = (element: Element): string => element.lastChild?.textContent?.trim() ?? '';
  return Object.fromEntries(
    lists.map((list) => [text(list.querySelector('dt') as Element), [...list.querySelectorAll('dd')].map(text)]),
  );
}

async function legendOf(moment: object, rest: object = {}): Promise<Record<string, string[]>> {
  const story = await shownStory({
    title: 'A specimen',
    lang: 'en-GB',
    ...rest,
    moments: [{ title: 'It', ...moment }],
  });
  return explained(story);
}

const FORMS: readonly [when: unknown, label: string][] = [
  ['2026-01-22T23:30', 'that minute'],
  ['2026-01-22', 'some time inside'],
  ['2025', 'some time inside'],
  ['[2026-01-20..2026-01-23]', 'some time inside'],
  [{ edtf: '2026-01-22', part: 'evening' }, 'part of the day'],
  [{ edtf: '2026-01', part: 'early' }, 'part of a month or year'],
  ['2026-01-19/2026-01-23', 'from start to end'],
  ['2026-01-19/..', 'lasting, no end known'],
  ['../2026-01-19', 'lasting, no start known'],
  ['[2026-01-22..]', 'some time from then on'],
  ['[..2026-01-22]', 'some time until then'],
  ['[2026-01-20,2026-01-22]', 'one of these dates'],
  ['{2026-01-20,2026-01-22}', 'on each of these dates'],
  ['2025-12~', 'about then'],
  [undefined, 'date not known'],
];

describe('the legend', () => {
  beforeEach(() => windowOf(1200));

  for (const [when, label] of FORMS) {
    it(`of a story of ${JSON.stringify(when) ?? 'one undated moment'} says “${label}” of when, and nothing else`, async () => {
      expect(await legendOf({ when, status: 'happened' })).to.deep.equal({ Status: ['Happened'], When: [label] });
    });
  }

  it('explains the question mark beside the form that it stands at', async () => {
    const { When } = await legendOf({ when: '2025-12?', status: 'happened' });
    expect(When).to.deep.equal(['some time inside', 'date not certain']);
  });

  for (const status of ['happened', 'confirmed', 'planned', 'claimed', 'cancelled', 'postponed']) {
    it(`of a ${status} moment explains that status alone`, async () => {
      const { Status } = await legendOf({ when: '2026-01-22', status, claimedBy: 'one side' });
      expect(Status).to.deep.equal([status.charAt(0).toUpperCase() + status.slice(1)]);
    });
  }

  it('of a stretch that the story is told inside says “Under way”', async () => {
    const { Status } = await legendOf({ when: '2026-01-19/2026-01-23' }, { published: '2026-01-21' });
    expect(Status).to.deep.equal(['Under way']);
  });

  it('explains journeys that are drawn alike once, and each that is drawn otherwise', async () => {
    const places = Object.fromEntries(
      [...'abcdefg'].map((id, index) => [id, { name: `Town ${id.toUpperCase()}`, lngLat: [index * 8, 40 + index] }]),
    );
    const statuses = ['happened', 'happened', 'confirmed', 'planned', 'claimed', 'cancelled', 'postponed'];
    const moments = statuses.map((status, index) => ({
      id: `m${index}`,
      when: `2026-01-0${index + 1}`,
      title: `Stop ${index + 1}`,
      where: [...'abcdefg'][index],
      status,
      claimedBy: 'one side',
    }));
    const story = { title: 'A journey', lang: 'en-GB', published: '2026-01-08', places, moments };
    const shown = await shownStory({ ...story, routes: [{ stops: moments.map(({ id }) => id) }] });
    const entries = [...shown.renderRoot.querySelectorAll('.legend dd')].filter((row) => row.querySelector('.key-leg'));
    expect(entries.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'journey made or confirmed',
      'journey planned',
      'journey claimed',
      'journey cancelled or postponed',
    ]);
    const looks = entries.map((row) => {
      const line = row.querySelector('.line') as Element;
      return `${getComputedStyle(line).strokeDasharray} ${getComputedStyle(row.querySelector('svg') as Element).color}`;
    });
    expect(new Set(looks).size).to.equal(4);
  });

  it('says nothing of a status that is not known', async () => {
    expect(await legendOf({ when: '2026-01-22' })).to.deep.equal({ When: ['some time inside'] });
  });

  it('draws its signs from right to left where the words run so', async () => {
    const story = await shownStory(
      { title: 'A specimen', moments: [{ title: 'It', when: '[2026-01-22..]', status: 'happened' }] },
      1000,
      'dir="rtl" style="min-block-size:1600px"',
    );
    const legend = layoutOf(story)?.querySelector('.legend') as HTMLElement;
    expect(getComputedStyle(legend).getPropertyValue('--_to')).to.equal('to left');
  });
});
