import { expect } from '@open-wc/testing';
import type { LaterCode } from '../../../src/controllers/later-code.js';
import { fullCode } from '../../../src/controllers/story-source.js';
import { legendCode } from '../../../src/elements/legend/legend-code.js';
// ready at once, however busy the machine is
import '../../../src/elements/map/chart/chart.js';
import '../../../src/elements/map/live/live.js';
import { questionCode } from '../../../src/elements/consent/question-code.js';
import { liveCode } from '../../../src/elements/map/live-code.js';
import { chartCode } from '../../../src/elements/map/map-code.js';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import { drawingCode } from '../../../src/elements/timeline/drawing-code.js';
import type { DatelineTimeline } from '../../../src/elements/timeline/dateline-timeline.js';
import type { DatelineErrorEvent } from '../../../src/events/index.js';
import { live, placesOf, ROUND_TRIP } from '../map/helpers.js';
import {
  afterTest,
  composed,
  drawn,
  eventsOf,
  FALLBACK,
  frame,
  momentsIn,
  page,
  pause,
  storyIn,
  timelineOf,
  until,
  watchPage,
  wholeText,
} from '../helpers.js';
import { BRIDGE } from '../stories.js';

const LIMIT_MS = 40;
/** Far more than any of these tests takes. */
const NEVER_MS = 600_000;

/** The ways in which a file does not come; each asks anew, and counts. */
const FAULTS = {
  'is not there': () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  'never answers': () => new Promise<never>(() => undefined),
};

/** Code that no page has asked for yet, and that comes as the test wants it. */
function unasked<Code>(code: LaterCode<Code>, source: () => Promise<Code>, limitMs = LIMIT_MS): { heal: () => void } {
  const forget = (): void => {
    code.code = undefined;
    code.again();
  };
  const { source: real, limitMs: usual } = code;
  const heal = (): void => void Object.assign(code, { source: real, limitMs: usual });
  forget();
  Object.assign(code, { source, limitMs });
  afterTest(() => {
    heal();
    forget();
  });
  return { heal };
}

function storyPage(widthPx: number, attributes = ''): DatelineStory {
  const html = `<dateline-story style="min-block-size:1600px" ${attributes}>${FALLBACK}</dateline-story>`;
  return storyIn(page(html, widthPx));
}

const isUpright = (timeline: DatelineTimeline | undefined): boolean =>
  Boolean(timeline?.renderRoot.querySelector('.vertical')) &&
  momentsIn(timeline as DatelineTimeline).length === BRIDGE.moments.length;

/** What the page's author is told of files that did not come, one sentence each. */
const losses = (errors: readonly DatelineErrorEvent[]): string[] =>
  errors.flatMap(({ problems }) =>
    problems.filter(({ code }) => code === 'code-missing').map(({ message }) => message),
  );

/** Names what there is not, why, and the remedy. */
const SENTENCE = /^[A-Z].+ did not come \(.+\): check .+; reload\(\) asks for it again\.$/;

describe('a file of ours that does not come', () => {
  let errors: DatelineErrorEvent[] = [];
  beforeEach(() => {
    watchPage();
    errors = eventsOf(document, 'dateline-error');
  });

  for (const [fault, source] of Object.entries(FAULTS)) {
    describe(`since it ${fault}`, () => {
      it('leaves a wide story as an upright list, and reload() brings the axis', async () => {
        const { heal } = unasked(drawingCode, source);
        const story = storyPage(1100);
        const loads = eventsOf(story, 'dateline-load');
        story.story = BRIDGE;
        await drawn(story);
        expect(isUpright(timelineOf(story))).to.equal(true);
        await until(() => errors.length > 0, 'it is told');
        expect(losses(errors)).to.have.length(1);
        expect(losses(errors)[0]).to.match(SENTENCE).and.to.contain('upright list');
        expect(errors[0]?.fatal).to.equal(false);
        heal();
        story.reload();
        await until(() => timelineOf(story)?.vertical === false, 'the axis is drawn');
        await pause(2 * LIMIT_MS);
        expect(loads).to.have.length(2);
        expect(losses(errors)).to.have.length(1);
      });

      it('is asked for once, not at every drawing, and told again after a reload() in vain', async () => {
        let asked = 0;
        unasked(drawingCode, () => ((asked += 1), source()));
        const story = storyPage(1100);
        story.story = BRIDGE;
        await drawn(story);
        for (const { id } of BRIDGE.moments) {
          story.select(id);
          await frame();
        }
        expect(asked).to.equal(1);
        story.reload();
        await until(() => losses(errors).length === 2, 'it is told once more');
        expect(asked).to.equal(2);
        expect(isUpright(timelineOf(story))).to.equal(true);
      });

      it('leaves a timeline that stands alone as an upright list', async () => {
        const { heal } = unasked(drawingCode, source);
        const box = page('<dateline-timeline></dateline-timeline>');
        const timeline = box.querySelector('dateline-timeline') as DatelineTimeline;
        timeline.story = BRIDGE;
        await until(() => isUpright(timeline), 'the list is drawn');
        await until(() => errors.length > 0, 'it is told');
        expect(losses(errors)).to.have.length(1);
        heal();
        timeline.reload();
        await until(() => !timeline.vertical && momentsIn(timeline).length > 0, 'the axis is drawn');
      });

      it('leaves a timeline elsewhere in the page as an upright list, and the story’s reload() reaches it', async () => {
        const { heal } = unasked(drawingCode, source);
        const box = page('<dateline-story id="far" style="min-block-size:900px"></dateline-story>', 400);
        const other = page('<dateline-timeline for="far"></dateline-timeline>');
        const story = storyIn(box);
        story.story = BRIDGE;
        const timeline = other.querySelector('dateline-timeline') as DatelineTimeline;
        await until(() => isUpright(timeline), 'the list is drawn');
        expect(losses(errors)).to.have.length(1);
        heal();
        story.reload();
        await until(() => !timeline.vertical && momentsIn(timeline).length > 0, 'the axis is drawn');
      });

      it('leaves a tablet’s story without its legend', async () => {
        const { heal } = unasked(legendCode, source);
        const story = storyPage(700);
        story.story = BRIDGE;
        await drawn(story);
        await until(() => errors.length > 0, 'it is told');
        expect(losses(errors)[0]).to.match(SENTENCE).and.to.contain('legend');
        expect(wholeText(story)).to.contain('Council votes');
        heal();
        story.reload();
        await until(() => story.renderRoot.querySelector('[part~=legend]') !== null, 'the legend is there');
      });

      it('is told to the reader who opens the legend on a phone', async () => {
        unasked(legendCode, source);
        const story = storyPage(400);
        story.story = BRIDGE;
        await drawn(story);
        const details = story.renderRoot.querySelector('details.legend-area') as HTMLDetailsElement;
        details.open = true;
        await until(() => /could not be loaded/.test(details.textContent ?? ''), 'the reader is told');
        await until(() => losses(errors).length === 1, 'the author is told');
      });

      it('shows a story without the moment that only the checker could explain, and then explains it', async () => {
        const { heal } = unasked(fullCode, source);
        const story = storyPage(400);
        story.story = { ...BRIDGE, moments: [...BRIDGE.moments, { id: 'x', title: 'Bad', when: '30.2.2026' }] };
        await drawn(story);
        expect(wholeText(story)).to.contain('Council votes').and.not.to.contain('Bad');
        await until(() => errors.length > 0, 'it is told');
        expect(errors[0]?.problems.map(({ path, code }) => `${code} ${path}`)).to.deep.equal([
          'unreadable moments[3]',
          'code-missing ',
        ]);
        heal();
        story.reload();
        await until(() => errors.length > 1, 'it is explained');
        expect(errors[1]?.problems.map(({ path, code }) => `${code} ${path}`)).to.deep.equal([
          'date-invalid moments[3].when',
        ]);
      });

      it('is said of the map to the reader and to the author, and the story’s reload() brings the map', async () => {
        const { heal } = unasked(chartCode, source);
        const story = storyPage(1100, 'loading="eager"');
        story.story = ROUND_TRIP;
        await drawn(story);
        const map = story.renderRoot.querySelector('dateline-map') as HTMLElementTagNameMap['dateline-map'];
        await until(() => wholeText(map).includes('The map could not be loaded.'), 'the reader is told');
        await until(() => errors.length > 0, 'the author is told');
        expect(losses(errors)).to.have.length(1);
        expect(losses(errors)[0]).to.match(SENTENCE).and.to.contain('no map');
        heal();
        story.reload();
        await live(map);
        expect(wholeText(map)).not.to.contain('could not be loaded');
      });

      it('asks nobody about other hosts, shows nothing of them, and says so', async () => {
        unasked(questionCode, source);
        const story = storyPage(400, 'consent="required" start="first"');
        const [first, ...others] = BRIDGE.moments;
        const media = { src: 'https://pictures.example/1.png', alt: 'A bridge' };
        story.story = { ...BRIDGE, moments: [{ ...first, media }, ...others] };
        await drawn(story);
        await until(() => losses(errors).length === 1, 'the author is told');
        expect(losses(errors)[0]).to.match(SENTENCE).and.to.contain('not asked');
        expect(wholeText(story)).to.contain('A bridge');
        expect([...composed(story)].filter((node) => node instanceof HTMLImageElement).length).to.equal(0);
      });

      it('leaves the map as a picture whose places can be chosen, and reload() makes it move', async () => {
        const { heal } = unasked(liveCode, source);
        const story = storyPage(1100, 'loading="eager"');
        story.story = ROUND_TRIP;
        await drawn(story);
        const map = story.renderRoot.querySelector('dateline-map') as HTMLElementTagNameMap['dateline-map'];
        await until(() => wholeText(map).includes('The map cannot be moved'), 'the reader is told');
        await until(() => errors.length > 0, 'the author is told');
        expect(losses(errors)).to.have.length(1);
        expect(losses(errors)[0]).to.match(SENTENCE).and.to.contain('still picture');
        const vienna = placesOf(map).find(({ dataset }) => dataset['id'] === 'vienna');
        const chosen: (string | undefined)[] = [];
        for (let i = 0; i < 2; i++) {
          vienna?.click();
          chosen.push(story.moment);
          await frame();
        }
        expect(chosen).to.have.members(['talks', 'dinner']);
        heal();
        story.reload();
        await live(map);
        expect(wholeText(map)).not.to.contain('cannot be moved');
      });
    });
  }

  it('delays no other story of the page', async () => {
    let fail = (): void => undefined;
    unasked(drawingCode, () => new Promise((_, reject) => (fail = () => reject(new Error('over')))), NEVER_MS);
    const [wide, narrow] = [storyPage(1100), storyPage(400)];
    wide.story = BRIDGE;
    narrow.story = BRIDGE;
    await drawn(narrow);
    expect(wide.store.state.phase).to.equal('loading');
    expect(losses(errors)).to.deep.equal([]);
    fail();
    await drawn(wide);
  });

  it('is told by each story that needs it', async () => {
    unasked(drawingCode, FAULTS['never answers']);
    const stories = [storyPage(1100), storyPage(1100)];
    const told = stories.map((story) => eventsOf(story, 'dateline-error'));
    for (const story of stories) story.story = BRIDGE;
    for (const story of stories) await drawn(story);
    await until(() => told.every((events) => losses(events).length === 1), 'each has told it');
  });

  it('and comes late after all, moves nothing before the reader or the page acts', async () => {
    let arrive = (): void => undefined;
    const { source: real } = drawingCode;
    unasked(drawingCode, async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return real('');
    });
    const story = storyPage(1100);
    story.story = BRIDGE;
    await drawn(story);
    const heightPx = story.offsetHeight;
    arrive();
    await drawingCode.came();
    await until(() => drawingCode.code !== undefined, 'it is here');
    story.select('works');
    await pause(100);
    expect(isUpright(timelineOf(story))).to.equal(true);
    expect(story.offsetHeight).to.equal(heightPx);
    (story.parentElement as HTMLElement).style.inlineSize = '1150px';
    await until(() => timelineOf(story)?.vertical === false, 'the axis is drawn for the new width');
  });

  it('leaves a story that becomes wide as the list that it was', async () => {
    unasked(drawingCode, FAULTS['never answers']);
    const story = storyPage(700);
    story.story = BRIDGE;
    await drawn(story);
    (story.parentElement as HTMLElement).style.inlineSize = '1100px';
    for (let i = 0; i < 10; i++) {
      await frame();
      expect(isUpright(timelineOf(story))).to.equal(true);
    }
    await until(() => losses(errors).length === 1, 'it is told');
    expect(isUpright(timelineOf(story))).to.equal(true);
  });
});
