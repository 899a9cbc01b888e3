import { expect } from '@open-wc/testing';
import {
  afterTest,
  detailOf,
  drawn,
  eventsOf,
  FALLBACK,
  frame,
  layoutOf,
  momentsIn,
  page,
  pause,
  serve,
  shownStory,
  shownTimeline,
  stalled,
  still,
  stopOf,
  stopsOf,
  storyIn,
  timelineOf,
  until,
  watchPage,
  windowOf,
} from '../helpers.js';
import { BRIDGE, BRIDGE_LATER, launchStory, longStory } from '../stories.js';

const RESERVE = 'style="min-block-size:900px"';

/** Counts what is held open from now on: observers with something to observe, listeners outside, timers. */
function countHeld(): { readonly observers: number; readonly listeners: number; readonly timers: number } {
  const observers = new Set<object>();
  const replace = (name: 'ResizeObserver' | 'MutationObserver' | 'IntersectionObserver'): void => {
    const Real = window[name] as unknown as new (callback: () => void) => MutationObserver;
    class Counted extends Real {
      override observe(...args: Parameters<MutationObserver['observe']>): void {
        observers.add(this);
        super.observe(...args);
      }
      override disconnect(): void {
        observers.delete(this);
        super.disconnect();
      }
    }
    Object.assign(window, { [name]: Counted });
    afterTest(() => Object.assign(window, { [name]: Real }));
  };
  replace('ResizeObserver');
  replace('MutationObserver');
  replace('IntersectionObserver');

  const listeners = new Set<string>();
  const named = (target: object, type: string): string => `${target.constructor.name} ${type}`;
  for (const target of [window, document, document.fonts] as EventTarget[]) {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    target.addEventListener = function (type, listener, options): void {
      listeners.add(named(target, type));
      if (typeof options === 'object') {
        options.signal?.addEventListener('abort', () => listeners.delete(named(target, type)));
      }
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = function (type, listener, options): void {
      listeners.delete(named(target, type));
      removeEventListener.call(target, type, listener, options);
    };
    afterTest(() => Object.assign(target, { addEventListener, removeEventListener }));
  }

  const timers = new Set<unknown>();
  const { setTimeout: start, clearTimeout: end } = window;
  window.setTimeout = ((handler: () => void, ms?: number) => {
    const timer = start(() => {
      timers.delete(timer);
      handler();
    }, ms);
    timers.add(timer);
    return timer;
  }) as typeof start;
  window.clearTimeout = (timer): void => {
    timers.delete(timer);
    end(timer);
  };
  afterTest(() => Object.assign(window, { setTimeout: start, clearTimeout: end }));

  return {
    get observers() {
      return observers.size;
    },
    get listeners() {
      return listeners.size;
    },
    get timers() {
      return timers.size;
    },
  };
}

const HELD_NOTHING = { observers: 0, listeners: 0, timers: 0 };

/** What code that is on its way holds is let go when it has come. */
const letGo = (held: typeof HELD_NOTHING): Promise<void> =>
  until(() => Object.values({ ...held }).every((count) => count === 0), 'all is let go');

describe('an element that leaves the page leaves nothing behind', () => {
  for (const widthPx of [1000, 700, 360]) {
    it(`of a whole story at ${widthPx} px`, async () => {
      const held = countHeld();
      const story = storyIn(page(`<dateline-story ${RESERVE} hash>${FALLBACK}</dateline-story>`, widthPx));
      story.story = BRIDGE;
      await drawn(story);
      expect(held.observers).to.be.greaterThan(1);
      story.remove();
      await letGo(held);
      expect({ ...held }).to.deep.equal(HELD_NOTHING);
    });
  }

  it('of a timeline alone, in the midst of a zoom', async () => {
    const held = countHeld();
    const timeline = await shownTimeline(BRIDGE);
    timeline.renderRoot
      .querySelector('.frame')
      ?.dispatchEvent(new WheelEvent('wheel', { deltaY: -30, ctrlKey: true, cancelable: true }));
    const views = eventsOf(timeline, 'dateline-view');
    timeline.remove();
    await letGo(held);
    expect({ ...held }).to.deep.equal(HELD_NOTHING);
    await pause(250);
    expect(views).to.have.length(0);
  });

  it('of a request on its way, which is taken up again in a new place', async () => {
    const held = countHeld();
    let aborted = 0;
    const asked = serve({
      '/bridge.json': (request) => {
        request.signal?.addEventListener('abort', () => (aborted += 1));
        return asked.length > 1 ? Response.json(BRIDGE) : stalled(request);
      },
    });
    const box = page(`<dateline-story ${RESERVE} src="/bridge.json">${FALLBACK}</dateline-story>`);
    const story = storyIn(box);
    await story.updateComplete;
    story.remove();
    await letGo(held);
    expect(aborted).to.equal(1);
    expect({ ...held }).to.deep.equal(HELD_NOTHING);
    box.append(story);
    await drawn(story);
    expect(asked).to.have.length(2);
  });
});

describe('an element that comes back', () => {
  it('works as before: it is clicked, resized, and follows new children', async () => {
    await windowOf(1280);
    const story = await shownStory(BRIDGE, 1000, `${RESERVE} start="first"`);
    const box = story.parentElement as HTMLElement;
    for (let time = 0; time < 3; time += 1) {
      story.remove();
      await frame();
      box.append(story);
      await still(story);
    }
    const selects = eventsOf(story, 'dateline-select');
    stopOf(story, 'works').click();
    await still(story);
    expect(selects).to.have.length(1);
    expect(detailOf(story).renderRoot.textContent).to.contain('Works begin');
    box.style.inlineSize = '360px';
    await until(() => layoutOf(story)?.classList.contains('narrow') ?? false, 'it is drawn in one column');
    expect(story.moment).to.equal('works');
    story.append(Object.assign(document.createElement('div'), { innerHTML: '<dateline-detail></dateline-detail>' }));
    await until(() => layoutOf(story) === null, 'the page’s own layout is taken');
  });

  it('zooms again after it has been away', async () => {
    const timeline = await shownTimeline(BRIDGE);
    const box = timeline.parentElement as HTMLElement;
    timeline.remove();
    box.append(timeline);
    await frame();
    const event = new WheelEvent('wheel', { deltaY: -30, ctrlKey: true, cancelable: true });
    timeline.renderRoot.querySelector('.frame')?.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    expect(timeline.canZoomOut).to.equal(true);
  });

  it('moves to another document and is drawn there with its styles', async () => {
    await windowOf(1280);
    const watch = watchPage();
    const story = await shownStory(await launchStory(), 1000, `${RESERVE} start="first"`);
    const home = story.parentElement as HTMLElement;
    const iframe = Object.assign(document.createElement('iframe'), { width: '700', height: '900' });
    home.append(iframe);
    const away = iframe.contentDocument as Document;
    away.body.append(story);
    await until(() => layoutOf(story)?.classList.contains('middle') ?? false, 'it takes the width of its frame');
    await still(story);
    expect(story.ownerDocument).to.equal(away);
    const stop = stopOf(story, 'putin-witkoff');
    expect(away.defaultView?.getComputedStyle(stop).display, 'it has its styles').to.equal('grid');
    stop.click();
    await still(story);
    expect(story.moment).to.equal('putin-witkoff');
    home.append(story);
    await until(() => layoutOf(story)?.classList.contains('wide') ?? false, 'it takes the width of its home');
    expect(getComputedStyle(stopOf(story, 'putin-witkoff')).display).to.equal('grid');
    expect(watch.errors).to.deep.equal([]);
  });

  it('leaves no listener on the fonts of a document that it has left', async () => {
    await windowOf(1280);
    const story = await shownStory(await launchStory(), 1000, RESERVE);
    const home = story.parentElement as HTMLElement;
    const iframe = document.createElement('iframe');
    home.append(iframe);
    const { fonts, body } = iframe.contentDocument as Document;
    const listening = new Set<unknown>();
    fonts.addEventListener = (_type: string, listener: unknown) => void listening.add(listener);
    fonts.removeEventListener = (_type: string, listener: unknown) => void listening.delete(listener);
    body.append(story);
    await frame();
    expect(listening.size, 'it follows the fonts of its frame').to.be.above(0);
    home.append(story);
    await still(story);
    expect([...listening]).to.deep.equal([]);
  });

  it('may be made by a framework before it is in any page', async () => {
    const story = document.createElement('dateline-story');
    story.story = BRIDGE;
    story.start = 'last';
    story.style.minBlockSize = '900px';
    page('').append(story);
    await drawn(story);
    expect(story.moment).to.equal('opening');
  });

  it('may come and go within a moment', async () => {
    const watch = watchPage();
    const box = page('');
    for (let time = 0; time < 20; time += 1) {
      const story = document.createElement('dateline-story');
      story.story = time % 2 ? BRIDGE : { title: 'broken' };
      box.append(story);
      if (time % 3) await story.updateComplete;
      if (time % 4) story.remove();
      else box.innerHTML = '';
    }
    await pause(60);
    expect(watch.errors).to.deep.equal([]);
  });
});

describe('an attribute may change at any time', () => {
  const changes: readonly [attribute: string, values: readonly string[]][] = [
    ['theme', ['dark', 'light', 'nonsense', 'auto']],
    ['lang', ['en-US', 'de', 'xx-nonsense', '']],
    ['heading-level', ['1', '6', '0', '99', 'two']],
    ['scale', ['linear', 'nonsense', 'auto']],
    ['axis-direction', ['rtl', 'ltr', 'nonsense', 'auto']],
    ['time-zone', ['reader', 'Asia/Tokyo', 'Nowhere/Nowhere', 'place', '']],
    ['worldview', ['neutral', 'nonsense']],
    ['loading', ['eager', 'nonsense', 'lazy']],
    ['start', ['first', 'nonsense']],
    ['moment', ['putin-witkoff', 'nonsense', '']],
    ['hash', ['']],
    ['dir', ['rtl', 'ltr']],
  ];
  for (const widthPx of [1000, 700, 360]) {
    it(`and the story stays whole, at ${widthPx} px`, async () => {
      await windowOf(1280);
      const watch = watchPage();
      const story = await shownStory(await launchStory(), widthPx, 'style="min-block-size:2600px"');
      for (const [attribute, values] of changes) {
        for (const value of values) {
          story.setAttribute(attribute, value);
          await story.updateComplete;
          await frame();
          expect(stopsOf(story).length, `${attribute}="${value}"`).to.equal(7);
        }
        story.removeAttribute(attribute);
        await still(story);
        expect(stopsOf(story).length, `without ${attribute}`).to.equal(7);
      }
      expect(watch.errors).to.deep.equal([]);
    });
  }

  it('and so may the story', async () => {
    await windowOf(1280);
    const watch = watchPage();
    const story = await shownStory(BRIDGE);
    for (const next of [await launchStory(), BRIDGE_LATER, await longStory(), BRIDGE]) {
      story.story = next;
      story.select('works');
      await frame();
    }
    await still(story);
    const timeline = timelineOf(story);
    expect(timeline && momentsIn(timeline).map(({ dataset }) => dataset['id'])).to.deep.equal([
      'vote',
      'works',
      'opening',
    ]);
    expect(watch.errors).to.deep.equal([]);
  });

  it('and the timeline alone turns upright and back', async () => {
    const timeline = await shownTimeline(BRIDGE, 1000);
    for (const [orientation, vertical] of [
      ['vertical', true],
      ['horizontal', false],
      ['auto', false],
    ] as const) {
      timeline.orientation = orientation;
      await timeline.updateComplete;
      expect(timeline.vertical).to.equal(vertical);
      expect(timeline.renderRoot.querySelector('.vertical') !== null).to.equal(vertical);
      expect(momentsIn(timeline)).to.have.length(3);
    }
    (timeline.parentElement as HTMLElement).style.inlineSize = '400px';
    await until(() => timeline.vertical, 'it stands upright in a narrow box');
  });
});
