import { expect } from '@open-wc/testing';
import { heard, shownStory, stopOf, stopsOf, watchPage, wholeText, windowOf } from '../helpers.js';
import { launchStory } from '../stories.js';

const LAUNCH: readonly [id: string, name: string][] = [
  ['putin-december', 'Witkoff and Kushner meet Putin, some time in December 2025, No place given, Happened'],
  ['dmitriev-davos', 'Talks with Dmitriev, Tuesday 20 January 2026, Davos, Happened'],
  ['kremlin-confirms', 'Kremlin confirms a meeting, Wednesday 21 January 2026, No place given, Happened'],
  [
    'ukrainian-officials',
    'Witkoff to meet Ukrainian officials, Wednesday 21 January 2026, after “Kremlin confirms a meeting”, No place given, Planned, says Witkoff',
  ],
  ['putin-witkoff', 'Putin to receive Witkoff, Thursday 22 January 2026, Moscow, Confirmed by the Kremlin'],
  ['moscow-arrival', 'Envoys due from Davos, Thursday 22 January 2026, late at night, Moscow, Planned, says Witkoff'],
  [
    'working-groups',
    'Working groups, after “Putin to receive Witkoff” and “Envoys due from Davos”, date not known, the UAE, Planned, says Witkoff',
  ],
];

describe('a moment’s name says all that its mark shows', () => {
  for (const [drawing, widthPx] of [
    ['across', 1000],
    ['upright', 360],
  ] as const) {
    it(`title, date with its year, place, status and claimant, in the launch story drawn ${drawing}`, async () => {
      await windowOf(1200);
      const story = await shownStory(await launchStory(), widthPx);
      expect(stopsOf(story).map((stop) => [stop.dataset['id'], heard(stop)])).to.deep.equal(LAUNCH);
    });
  }

  it('and is the button’s own text, so that nothing else names it', async () => {
    const story = await shownStory(await launchStory());
    for (const stop of stopsOf(story)) {
      expect(stop.hasAttribute('aria-label')).to.equal(false);
      expect(stop.hasAttribute('title')).to.equal(false);
    }
  });

  it('and leaves out what the file does not say', async () => {
    watchPage();
    const story = await shownStory({
      title: 'Bare',
      lang: 'en-GB',

      moments: [{ id: 'bare', when: '2026-03-09', title: 'Bare' }],
    });
    expect(heard(stopOf(story, 'bare'))).to.equal('Bare, Monday 9 March 2026, No place given');
  });
});

describe('the launch story claims no more than is known', () => {
  for (const widthPx of [1200, 768, 360]) {
    it(`of December, the UAE and the night of the 22nd, seen or heard, at ${widthPx} px`, async () => {
      await windowOf(1280);
      const story = await shownStory(await launchStory(), widthPx);
      for (const { id } of story.store.state.chronicle?.moments ?? []) {
        story.select(id);
        await story.updateComplete;
        await new Promise(requestAnimationFrame);
        const text = wholeText(story);
        expect(text, 'December is a month').not.to.match(/\d(st|nd|rd|th)? (of )?Dec|Dec(ember)? \d{1,2}\b/);
        expect(text, 'no hour is given').not.to.match(/\b\d{1,2}:\d\d\b/);
        expect(text, 'no city in the UAE is given').not.to.match(/Abu Dhabi|Dubai/);
      }
    });
  }

  it('the undated moment stands last', async () => {
    const story = await shownStory(await launchStory());
    expect(stopsOf(story).at(-1)?.dataset['id']).to.equal('working-groups');
    const timeline = story.renderRoot.querySelector('dateline-timeline');
    const marks = [...(timeline?.renderRoot.querySelectorAll('.spot') ?? [])];
    const last = marks.at(-1) as Element;
    for (const mark of marks.slice(0, -1)) {
      expect(mark.getBoundingClientRect().right).to.be.at.most(last.getBoundingClientRect().left);
    }
    expect(last.querySelector('.mark')?.classList.contains('after'), 'open at its end').to.equal(true);
  });
});
