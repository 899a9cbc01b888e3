import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DatelineTimeline } from '../../../src/elements/timeline/dateline-timeline.js';
import { eventsOf, momentsIn, pause, shownStory, shownTimeline, still, stopOf, until, windowOf } from '../helpers.js';
import { clockStory, daysStory, launchStory } from '../stories.js';

const CLOCKS = clockStory(['08:00', '09:10', '10:25', '12:00', '13:40', '15:05', '17:00']);

const frameOf = (timeline: DatelineTimeline): HTMLElement => timeline.renderRoot.querySelector('.frame') as HTMLElement;

/** Middles of the drawn marks, CSS pixels of the window. */
const marksOf = (timeline: DatelineTimeline): number[] =>
  [...timeline.renderRoot.querySelectorAll('.spot')].map((spot) => {
    const box = spot.getBoundingClientRect();
    return (box.left + box.right) / 2;
  });

function wheel(timeline: DatelineTimeline, deltaY: number, init: WheelEventInit = {}): WheelEvent {
  const event = new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, composed: true, ...init });
  frameOf(timeline).dispatchEvent(event);
  return event;
}

const button = (timeline: DatelineTimeline, part: string): HTMLButtonElement =>
  timeline.renderRoot.querySelector(`[part=${part}]`) as HTMLButtonElement;

beforeEach(() => windowOf(1200));

describe('the wheel over a timeline', () => {
  it('comes closer with Ctrl or ⌘ held, and keeps the page from zooming', async () => {
    for (const init of [{ ctrlKey: true }, { metaKey: true }]) {
      const timeline = await shownTimeline(CLOCKS);
      expect(wheel(timeline, -40, { ...init, clientX: 500 }).defaultPrevented).to.equal(true);
      await timeline.updateComplete;
      expect(timeline.canZoomOut).to.equal(true);
      wheel(timeline, 90, { ...init, clientX: 500 });
      await timeline.updateComplete;
      expect(timeline.canZoomOut).to.equal(false);
    }
  });

  it('bare is the page’s own scroll', async () => {
    const timeline = await shownTimeline(CLOCKS);
    for (const init of [{}, { shiftKey: true }, { altKey: true }]) {
      expect(wheel(timeline, -40, init).defaultPrevented).to.equal(false);
    }
    expect(timeline.canZoomOut).to.equal(false);
  });

  for (const [direction, attributes] of [
    ['left to right', ''],
    ['right to left', 'axis-direction="rtl"'],
    ['left to right, scale="linear"', 'scale="linear"'],
  ] as const) {
    it(`keeps the time under the pointer where it is, ${direction}`, async () => {
      const timeline = await shownTimeline(CLOCKS, 1000, attributes);
      // a wheel event tells whole pixels: the mark has to stand on one
      const at = marksOf(timeline)[3] as number;
      timeline.style.marginInlineStart = `${Math.ceil(at) - at}px`;
      timeline.style.inlineSize = '1000px';
      const before = Math.ceil(at);
      for (const deltaY of [-30, -30, -60, 25, -40]) {
        wheel(timeline, deltaY, { ctrlKey: true, clientX: before });
        await timeline.updateComplete;
        const nearest = Math.min(...marksOf(timeline).map((x) => Math.abs(x - before)));
        expect(nearest).to.be.at.most(1);
      }
    });
  }
});

describe('buttons and keys of a timeline', () => {
  it('come closer, step back, and show all again', async () => {
    const timeline = await shownTimeline(CLOCKS);
    expect(button(timeline, 'zoom-out').getAttribute('aria-disabled')).to.equal('true');
    button(timeline, 'zoom-in').click();
    await timeline.updateComplete;
    await timeline.updateComplete;
    expect(timeline.canZoomOut).to.equal(true);
    button(timeline, 'zoom-in').click();
    button(timeline, 'fit').click();
    await timeline.updateComplete;
    expect(timeline.canZoomOut).to.equal(false);
    expect(marksOf(timeline)).to.have.length(7);
  });

  it('are the same with + - and 0, while focus is inside', async () => {
    const timeline = await shownTimeline(CLOCKS);
    stopOf(timeline, 'm3').focus();
    await sendKeys({ press: '+' });
    expect(timeline.canZoomOut).to.equal(true);
    await sendKeys({ press: '-' });
    expect(timeline.canZoomOut).to.equal(false);
    await sendKeys({ press: '+' });
    await sendKeys({ press: '+' });
    await sendKeys({ press: '0' });
    expect(timeline.canZoomOut).to.equal(false);
  });

  it('stand in the whole story’s head too, and follow what they did', async () => {
    const story = await shownStory(CLOCKS, 1000);
    const within = (part: string): HTMLButtonElement =>
      story.renderRoot.querySelector(`[part=${part}]`) as HTMLButtonElement;
    expect(within('zoom-out').getAttribute('aria-disabled')).to.equal('true');
    within('zoom-in').click();
    await still(story);
    expect(within('zoom-out').getAttribute('aria-disabled')).to.equal('false');
    story.fit();
    await still(story);
    expect(within('zoom-out').getAttribute('aria-disabled')).to.equal('true');
  });

  it('never come so close that nothing is left to see', async () => {
    const timeline = await shownTimeline(CLOCKS);
    for (let times = 0; times < 60; times += 1) timeline.zoomIn();
    await timeline.updateComplete;
    expect(timeline.canZoomIn).to.equal(false);
    expect(momentsIn(timeline), 'every moment can still be reached').to.have.length(7);
  });
});

describe('coming closer and stepping back', () => {
  const FAR = {
    title: 'From a century to a minute',
    lang: 'en-GB',
    timeZone: 'UTC',
    published: '2026-04-01',
    moments: ['16XX', '1707-05', '1914-08-04T11:00', '1914-08-04T14:30', '2026-03-29T02:10', '2026-03-29T02:11'].map(
      (when, index) => ({ id: `m${index}`, when, title: `Tide ${index + 1}`, status: 'happened' }),
    ),
  };
  const middleOf = (timeline: DatelineTimeline, id: string): number => {
    const box = timeline.renderRoot.querySelector(`.spot[data-id=${id}]`)!.getBoundingClientRect();
    return (box.left + box.right) / 2;
  };
  const press = async (timeline: DatelineTimeline, part: string): Promise<void> => {
    button(timeline, part).click();
    await timeline.updateComplete;
    await timeline.updateComplete;
  };

  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const [how, attributes] of [
    ['where stretches are shortened', ''],
    ['on a linear scale', 'scale="linear"'],
    ['from right to left', 'axis-direction="rtl"'],
  ] as const) {
    it(`keep the selected moment where it is, to the limit and back, ${how}`, async () => {
      const timeline = await shownTimeline(FAR, 1000, attributes);
      timeline.select('m3');
      await timeline.updateComplete;
      const whole = marksOf(timeline);
      const before = middleOf(timeline, 'm3');
      let presses = 0;
      for (; timeline.canZoomIn && presses < 60; presses += 1) {
        await press(timeline, 'zoom-in');
        expect(Math.abs(middleOf(timeline, 'm3') - before), `press ${presses}`).to.be.at.most(1);
      }
      expect(presses).to.be.within(10, 55);
      for (; timeline.canZoomOut && presses > -5; presses -= 1) await press(timeline, 'zoom-out');
      expect(marksOf(timeline), 'the same picture again').to.deep.equal(whole);
    });
  }

  it('bring neighbours closer with each press, and never further', async () => {
    for (const story of [FAR, await launchStory(), clockStory(['08:00', '08:02', '20:00', '20:05'])]) {
      const timeline = await shownTimeline(story);
      const [first, second] = momentsIn(timeline)
        .slice(-4, -2)
        .map(({ dataset }) => dataset['id']!);
      timeline.select(first);
      await timeline.updateComplete;
      const apart = (): number => {
        const [a, b] = [first, second].map((id) => timeline.renderRoot.querySelector(`.spot[data-id=${id}]`));
        return a && b ? b.getBoundingClientRect().right - a.getBoundingClientRect().left : Infinity;
      };
      for (let last = 0, presses = 0; presses < 12; presses += 1) {
        const now = apart();
        expect(now).to.be.at.least(last);
        last = now === Infinity ? last : now;
        await press(timeline, 'zoom-in');
      }
    }
  });

  it('hold the focused moment, and the selected one only after it', async () => {
    const timeline = await shownTimeline(FAR);
    timeline.select('m5');
    await timeline.updateComplete;
    stopOf(timeline, 'm2').focus();
    const before = middleOf(timeline, 'm2');
    for (let presses = 0; presses < 6; presses += 1) await sendKeys({ press: '+' });
    await timeline.updateComplete;
    expect(Math.abs(middleOf(timeline, 'm2') - before)).to.be.at.most(1);
  });

  it('are undone by “show all”: the first drawing again', async () => {
    for (const story of [FAR, await launchStory(), clockStory(['08:00', '08:02', '20:00', '20:05'])]) {
      const timeline = await shownTimeline(story);
      const picture = (): string => {
        const spots = [...timeline.renderRoot.querySelectorAll<HTMLElement>('.spot, .axis-label')];
        return spots.map(({ style, textContent }) => style.cssText + textContent).join('|');
      };
      const first = picture();
      for (let presses = 0; presses < 9; presses += 1) await press(timeline, 'zoom-in');
      await press(timeline, 'fit');
      expect(picture()).to.equal(first);
    }
  });

  it('end at a button that says so and keeps the focus', async () => {
    const timeline = await shownTimeline(CLOCKS);
    const closer = button(timeline, 'zoom-in');
    closer.focus();
    for (let presses = 0; presses < 60 && timeline.canZoomIn; presses += 1) await press(timeline, 'zoom-in');
    expect(closer.getAttribute('aria-disabled')).to.equal('true');
    expect(timeline.shadowRoot?.activeElement).to.equal(closer);
    const before = marksOf(timeline);
    await press(timeline, 'zoom-in');
    expect(marksOf(timeline)).to.deep.equal(before);
  });

  it('move nothing by themselves for a reader who wants no motion', async () => {
    const timeline = await shownTimeline(CLOCKS);
    timeline.zoomIn();
    await timeline.updateComplete;
    expect(timeline.shadowRoot?.getAnimations()).to.deep.equal([]);
    await emulateMedia({ reducedMotion: 'no-preference' });
    timeline.zoomIn();
    await timeline.updateComplete;
    expect(timeline.shadowRoot?.getAnimations()).not.to.deep.equal([]);
  });
});

describe('an axis from right to left', () => {
  it('keeps the words of a language that runs the other way in their order', async () => {
    const timeline = await shownTimeline(CLOCKS, 1000, 'dir="rtl" scale="auto"');
    const far = {
      ...CLOCKS,
      moments: [...(CLOCKS as { moments: object[] }).moments, { id: 'far', when: '2025-01-01' }],
    };
    timeline.story = { ...far, moments: far.moments.map((one) => ({ title: 'Lorry', ...one })) };
    await until(() => timeline.renderRoot.querySelector('.break') !== null, 'there is a break');
    const text = timeline.renderRoot.querySelector('.axis-label.break bdi')!.firstChild!.nextSibling as Text;
    const range = document.createRange();
    const leftOf = (from: number): number => {
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().left;
    };
    expect(text.data).to.match(/^\d+ months$/);
    expect(leftOf(0), 'the number is before its unit').to.be.lessThan(leftOf(text.data.length - 1));
  });
});

describe('a drag on a timeline', () => {
  afterEach(() => resetMouse());

  async function drag(timeline: DatelineTimeline, byPx: number): Promise<void> {
    const box = frameOf(timeline).getBoundingClientRect();
    const y = Math.round(box.bottom - 20);
    await sendMouse({ type: 'move', position: [500, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [500 + byPx / 2, y] });
    await sendMouse({ type: 'move', position: [500 + byPx, y] });
    await sendMouse({ type: 'up' });
    await timeline.updateComplete;
  }

  it('moves the axis when some of it lies outside', async () => {
    const timeline = await shownTimeline(CLOCKS);
    timeline.zoomIn();
    await timeline.updateComplete;
    for (const move of timeline.shadowRoot?.getAnimations() ?? []) move.finish();
    const [before] = marksOf(timeline).filter((x) => x > 450);
    await drag(timeline, -80);
    expect(marksOf(timeline).some((x) => Math.abs(x - ((before ?? 0) - 80)) < 1.5)).to.equal(true);
  });

  it('does nothing when all of it is in view', async () => {
    const timeline = await shownTimeline(CLOCKS);
    const before = marksOf(timeline);
    const views = eventsOf(timeline, 'dateline-view');
    await drag(timeline, -80);
    expect(marksOf(timeline)).to.deep.equal(before);
    await pause(300);
    expect(views).to.have.length(0);
  });

  it('that begins on a moment does not select it', async () => {
    const timeline = await shownTimeline(CLOCKS);
    timeline.zoomIn();
    await timeline.updateComplete;
    const selects = eventsOf(timeline, 'dateline-select');
    const card = stopOf(timeline, 'm3').getBoundingClientRect();
    const [x, y] = [Math.round(card.left + 20), Math.round(card.top + 10)];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x - 30, y] });
    await sendMouse({ type: 'move', position: [x - 60, y] });
    await sendMouse({ type: 'up' });
    expect(selects).to.have.length(0);
    await timeline.updateComplete;
    const now = stopOf(timeline, 'm3').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(now.left + 20), Math.round(now.top + 10)] });
    expect(
      selects.map(({ momentId }) => momentId),
      'the next click does',
    ).to.deep.equal(['m3']);
  });
});

describe('dateline-view', () => {
  it('comes once when a turn of the wheel has ended, with the stretch in view', async () => {
    const timeline = await shownTimeline(CLOCKS);
    const views = eventsOf(document, 'dateline-view');
    for (let turn = 0; turn < 5; turn += 1) wheel(timeline, -20, { ctrlKey: true, clientX: 500 });
    expect(views, 'not while it turns').to.have.length(0);
    await until(() => views.length > 0, 'the view has settled');
    await pause(300);
    expect(views).to.have.length(1);
    const { start, end } = views[0]?.extent ?? { start: NaN, end: NaN };
    expect(start).to.be.at.least(Date.parse('2026-03-11T07:00Z') - 3_600_000);
    expect(end).to.be.at.most(Date.parse('2026-03-11T16:00Z') + 3_600_000);
    expect(end - start).to.be.within(3_600_000, 8 * 3_600_000);
  });

  it('comes with each button, and ends with the whole story', async () => {
    const timeline = await shownTimeline(CLOCKS);
    const views = eventsOf(timeline, 'dateline-view');
    timeline.zoomIn();
    await timeline.updateComplete;
    timeline.fit();
    await until(() => views.length === 2, 'both are told');
    const [closer, whole] = views.map(({ extent }) => extent.end - extent.start);
    expect(closer).to.be.lessThan(whole ?? 0);
  });
});

describe('a zoomed timeline', () => {
  it('brings in the moment that the arrow keys go to', async () => {
    const timeline = await shownTimeline(daysStory(10));
    for (let times = 0; times < 4; times += 1) timeline.zoomIn();
    await timeline.updateComplete;
    const frame = frameOf(timeline).getBoundingClientRect();
    stopOf(timeline, 'day-5').focus();
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Home', 'ArrowRight']) {
      await sendKeys({ press: key });
      await timeline.updateComplete;
      const stop = timeline.shadowRoot?.activeElement as HTMLElement;
      const box = stop.getBoundingClientRect();
      expect(box.left, key).to.be.at.least(frame.left - 8);
      expect(box.right, key).to.be.at.most(frame.right + 8);
      expect(stop.closest('li')?.style.opacity, 'it is seen').not.to.equal('0');
    }
  });

  it('brings in a moment that is selected elsewhere', async () => {
    const timeline = await shownTimeline(daysStory(10));
    for (let times = 0; times < 5; times += 1) timeline.zoomIn();
    await timeline.updateComplete;
    timeline.select('day-10');
    await timeline.updateComplete;
    const mark = timeline.renderRoot.querySelector('.spot.selected')?.getBoundingClientRect();
    expect(mark?.left).to.be.within(0, 1000);
  });
});
