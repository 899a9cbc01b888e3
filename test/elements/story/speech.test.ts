import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { ROUND_TRIP, shownMap } from '../map/helpers.js';
import { shownStory, still, stopOf, until, windowOf } from '../helpers.js';
import { launchStory } from '../stories.js';

/** What a screen reader is told of one thing: see tools/test/speech.mjs. */
interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** How deep it lies among what is heard. */
  readonly depth: number;
  readonly states: Readonly<Record<string, unknown>>;
}

const heardNow = (): Promise<Heard[]> => executeServerCommand<Heard[], undefined>('accessibility-tree');

/** What lies in the first of that role and name. */
function within(all: readonly Heard[], role: string, name = ''): Heard[] {
  const from = all.findIndex((one) => one.role === role && one.name.startsWith(name));
  const rest = from < 0 ? [] : all.slice(from + 1);
  const end = rest.findIndex(({ depth }) => depth <= all[from]!.depth);
  return end < 0 ? rest : rest.slice(0, end);
}

const namesOf = (heard: readonly Heard[], role: string): string[] =>
  heard.filter((one) => one.role === role).map(({ name }) => name);

/** What has to have a name, since it can be gone to. */
const NAMED = new Set(['button', 'heading', 'region', 'group', 'dialog', 'link']);

function expectWellSaid(heard: readonly Heard[]): void {
  heard.forEach(({ role, name }, index) => {
    // what can be unfolded is a group to the browser, named by its first line
    const unfolds = heard[index + 1]?.role === 'DisclosureTriangle';
    if (NAMED.has(role) && !unfolds) expect(name.trim(), role).not.to.equal('');
    // pieces of text are parts of what names their button
    if (role !== 'StaticText') expect(name, role).not.to.match(/ [,;:.]| {2}|^[,\s]|undefined|null|NaN|\[object/);
  });
  // a heading is heard as its button is
  const buttons = namesOf(heard, 'button');
  expect(new Set(buttons).size, buttons.join('\n')).to.equal(buttons.length);
}

/** Every status, and dates as vague as they come. */
const VAGUE = {
  title: 'The bridge at Olm',
  lang: 'en-GB',
  timeZone: 'Europe/Copenhagen',
  published: '2026-03-11',
  places: { olm: { name: 'Olm', lngLat: [10.2, 56.1], country: 'DK', timeZone: 'Europe/Copenhagen' } },
  moments: [
    { id: 'ford', when: '17XX', title: 'A ford is named', status: 'claimed', claimedBy: 'the abbey' },
    { id: 'ferry', when: '183X', title: 'A ferry runs', status: 'happened', where: 'olm' },
    { id: 'flood', when: '1912-21~', title: 'The flood' },
    { id: 'plan', when: '[..2024-05-02]', title: 'A plan is drawn', status: 'happened' },
    { id: 'works', when: '2025-11/..', title: 'The works', status: 'happened', where: 'olm' },
    { id: 'hearing', when: '2026-03-09?', title: 'A hearing', status: 'postponed', claimedBy: 'the court' },
    { id: 'vote', when: '2026-03-10T19:30', title: 'The vote', status: 'confirmed', claimedBy: 'the council' },
    { id: 'between', when: { after: 'vote', before: 'opening' }, title: 'A walk across', status: 'planned' },
    {
      id: 'opening',
      when: '[2026-04-01,2026-04-08]',
      title: 'The bridge opens',
      status: 'planned',
      claimedBy: 'the mayor',
      where: 'olm',
    },
    { id: 'feast', when: { edtf: '2026-04-08', part: 'evening' }, title: 'The feast', status: 'cancelled' },
    { id: 'toll', when: { after: 'opening' }, title: 'A toll', status: 'planned', claimedBy: 'the mayor' },
    { id: 'rumour', title: 'A second bridge', status: 'claimed', claimedBy: 'the ferryman' },
  ],
};

const VAGUE_SAID = [
  'A ford is named, some time in the 18th century, No place given, Claimed by the abbey',
  'A ferry runs, some time in the 1830s, Olm, Happened',
  'The flood, around spring 1912, No place given, Happened',
  'A plan is drawn, by Thursday 2 May 2024, No place given, Happened',
  'The works, from November 2025 on, Olm, Under way',
  'A hearing, possibly Monday 9 March 2026, No place given, Postponed by the court',
  'The vote, Tuesday 10 March 2026, 19:30, Copenhagen time, No place given, Confirmed by the council',
  'A walk across, after “The vote”, before “The bridge opens”, date not known, No place given, Planned',
  'The bridge opens, 1 April or 8 April 2026, Olm, Planned, says the mayor',
  'The feast, Wednesday 8 April 2026, in the evening, No place given, Cancelled',
  'A toll, after “The bridge opens”, date not known, No place given, Planned, says the mayor',
  'A second bridge, date not known, No place given, Claimed by the ferryman',
];

beforeEach(() => windowOf(1240, 1800));

describe('what a screen reader hears of the launch story', () => {
  it('is its headings, the zoom, the list of moments and the selected one, in this order', async () => {
    await shownStory(await launchStory());
    const all = await heardNow();
    // the map comes when it may, and has tests of its own
    const onMap = within(all, 'region', 'Map');
    const spoken = all
      .filter((one) => !onMap.includes(one) && !(one.role === 'region' && one.name.startsWith('Map')))
      .filter(({ role }) => NAMED.has(role) || role === 'list')
      .map(({ role, name, states }) => [role, states['level'], states['disabled'] && 'disabled', name].filter(Boolean));
    const moments = [
      'Witkoff and Kushner meet Putin, some time in December 2025, No place given, Happened',
      'Talks with Dmitriev, Tuesday 20 January 2026, Davos, Happened',
      'Kremlin confirms a meeting, Wednesday 21 January 2026, No place given, Happened',
      'Witkoff to meet Ukrainian officials, Wednesday 21 January 2026, after “Kremlin confirms a meeting”, No place given, Planned, says Witkoff',
      'Putin to receive Witkoff, Thursday 22 January 2026, Moscow, Confirmed by the Kremlin',
      'Envoys due from Davos, Thursday 22 January 2026, late at night, Moscow, Planned, says Witkoff',
      'Working groups, after “Putin to receive Witkoff” and “Envoys due from Davos”, date not known, the UAE, Planned, says Witkoff',
    ];
    expect(spoken).to.deep.equal([
      ['heading', 2, 'Davos, Moscow, the UAE'],
      ['group', 'Zoom'],
      ['button', 'Zoom in'],
      ['button', 'disabled', 'Zoom out'],
      ['button', 'Show the whole timeline'],
      ['group', 'Timeline'],
      ['list'],
      ...moments.flatMap((name) => [
        ['heading', 3, name],
        ['button', name],
      ]),
      ['region', 'Selected moment: Davos, Moscow, the UAE'],
      ['heading', 3, 'Putin to receive Witkoff'],
      ['button', 'Previous Witkoff to meet Ukrainian officials'],
      ['button', 'Next Envoys due from Davos'],
    ]);
  });

  it('holds no name twice and no slip of the pen, across and upright', async () => {
    for (const widthPx of [1100, 768, 360]) {
      const story = await shownStory(await launchStory(), widthPx);
      const heard = await heardNow();
      expectWellSaid(heard);
      expect(namesOf(within(heard, 'list'), 'heading'), `${widthPx}`).to.have.length.at.least(7);
      story.parentElement?.remove();
    }
  });

  it('says once what has been selected, and then shows it', async () => {
    const story = await shownStory(await launchStory());
    const status = story.renderRoot.querySelector('[role=status]') as HTMLElement;
    const said: (string | null)[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    stopOf(story, 'working-groups').click();
    await still(story);
    stopOf(story, 'working-groups').click();
    await still(story);
    observer.disconnect();
    expect(said).to.deep.equal(['Working groups']);
    const heard = await heardNow();
    expect(heard.filter(({ role }) => role === 'status')).to.have.length(1);
    expect(namesOf(within(heard, 'status'), 'StaticText')).to.deep.equal(['Working groups']);
    const detail = within(heard, 'region', 'Selected moment');
    expect(namesOf(detail, 'heading')).to.deep.equal(['Working groups']);
    expect(namesOf(detail, 'StaticText').slice(0, 2)).to.deep.equal([
      'After “Putin to receive Witkoff” and “Envoys due from Davos”, date not known',
      '7 of 7',
    ]);
  });
});

describe('what a screen reader hears of vague dates', () => {
  for (const [drawing, widthPx] of [
    ['across', 1100],
    ['upright', 360],
  ] as const) {
    it(`is each moment in order, with its year or that it is not known, drawn ${drawing}`, async () => {
      await shownStory(VAGUE, widthPx, `style="min-block-size:3000px" start="none"`);
      const heard = await heardNow();
      expectWellSaid(heard);
      const moments = namesOf(within(heard, 'list'), 'button').filter((name) => !/^\d+ (more|earlier)/.test(name));
      for (const name of moments) expect(name).to.match(/\d{4}|th century|date not known/);
      expect(moments).to.deep.equal(VAGUE_SAID);
    });
  }
});

describe('what a screen reader hears of the map', () => {
  it('is a named region with places of different names', async () => {
    await shownMap(await launchStory());
    const heard = await heardNow();
    expectWellSaid(heard);
    const named = heard.filter(({ role }) => NAMED.has(role)).map(({ role, name }) => `${role}: ${name}`);
    expect(named).to.deep.equal([
      'region: Map: Davos, Moscow and the UAE',
      'button: Davos, Tuesday 20 January 2026, Happened',
      'button: Moscow, 2 moments, Thursday 22 January 2026',
      'button: the UAE, after “Putin to receive Witkoff” and “Envoys due from Davos”, date not known, Planned, says Witkoff',
      'group: Zoom',
      'button: Zoom in on the map',
      'button: Zoom out of the map',
      'button: Show every place',
    ]);
  });

  it('is a list of the moments of a shared place, each with its date and status', async () => {
    const map = await shownMap(ROUND_TRIP);
    (map.renderRoot.querySelector('[data-id=vienna]') as HTMLElement).click();
    await until(() => map.renderRoot.querySelector('[role=dialog]') !== null, 'the list is open');
    const heard = await heardNow();
    expectWellSaid(heard);
    expect(namesOf(heard, 'dialog')).to.deep.equal(['Vienna']);
    expect(namesOf(within(heard, 'dialog'), 'button')).to.deep.equal([
      'Talks, Thursday 12 March 2026, Confirmed by the host',
      'A dinner, Friday 13 March 2026, Planned',
    ]);
  });
});
