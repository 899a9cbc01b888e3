import { expect } from '@open-wc/testing';
import { questionCode } from '../../../src/elements/consent/question-code.js';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core';
import type { DatelineDetail } from '../../../src/elements/detail/dateline-detail.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import type { DatelineStory } from '../../../src/elements/story/dateline-story.js';
import {
  afterTest,
  composed,
  detailOf,
  drawn,
  eventsOf,
  focused,
  frame,
  page,
  pause,
  serve,
  still,
  storyIn,
  tabStops,
  until,
  watchPage,
  windowOf,
} from '../helpers.js';
import { live, ROUND_TRIP } from '../map/helpers.js';
import { tileServer } from '../map/tile-server.js';

const HERE = `127.0.0.1:${location.port}`;

/** The round trip with a picture for each of its first two moments. */
function illustrated(first: string, second = first): object {
  const media = (src: string): object => ({
    ...{ src, alt: 'A harbour', caption: 'At noon.', credit: 'I. Vos' },
    ...{ width: 400, height: 300 },
  });
  const [start, call, ...rest] = ROUND_TRIP.moments;
  return {
    ...ROUND_TRIP,
    moments: [{ ...start, media: media(first) }, { ...call, media: media(second) }, ...rest],
  };
}

async function shown(story: object, attributes: string, widthPx = 1100): Promise<DatelineStory> {
  const html = `<dateline-story style="display:block;min-block-size:1600px" start="first" ${attributes}></dateline-story>`;
  const element = storyIn(page(html, widthPx));
  element.story = story;
  await drawn(element);
  return element;
}

/** A detail alone in its page, which shows a moment. */
async function shownDetail(story: object, attributes: string, widthPx = 500): Promise<DatelineDetail> {
  const detail = page(`<dateline-detail ${attributes}></dateline-detail>`, widthPx).firstElementChild as DatelineDetail;
  detail.story = story;
  await detail.updateComplete;
  detail.select('start');
  await until(() => inside(detail, '.media') !== null, 'the moment is shown');
  return detail;
}

const inside = (part: { renderRoot: ParentNode }, selector: string): HTMLElement | null =>
  part.renderRoot.querySelector<HTMLElement>(selector);

const pictureIn = (detail: DatelineDetail): HTMLImageElement | null => detail.renderRoot.querySelector('.media img');

function questionIn(part: { renderRoot: ParentNode }): HTMLElement {
  const question = inside(part, '.consent');
  if (!question) throw new Error('there is no question');
  return question;
}

const asks = (part: { renderRoot: ParentNode }): string | undefined => inside(part, '#consent')?.innerText;

/** The hosts of other servers that a file is asked of, from now on; none of them answers. */
function fetchedElsewhere(): readonly string[] {
  const hosts: string[] = [];
  const real = window.fetch;
  afterTest(() => (window.fetch = real));
  window.fetch = async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (host === location.host) return real(input, init);
    hosts.push(host);
    throw new TypeError('Failed to fetch');
  };
  return hosts;
}

async function answer(part: { renderRoot: ParentNode }, allowed: boolean): Promise<void> {
  questionIn(part)
    .querySelector<HTMLElement>(allowed ? '.yes' : 'button:not(.yes)')
    ?.click();
  await frame();
}

// how it comes is tested elsewhere
before(() => questionCode.load());

beforeEach(() => windowOf(1200));

describe('without consent="…", or with granted', () => {
  for (const attributes of ['', 'consent="granted"'])
    it(`a picture of another host is simply shown: ${attributes || 'nothing said'}`, async () => {
      const server = tileServer();
      const story = await shown(illustrated(server.file('1.png')), attributes);
      await until(() => pictureIn(detailOf(story))?.naturalWidth === 64, 'the picture is there');
      expect(asks(detailOf(story))).to.equal(undefined);
    });

  it('a framework’s undefined and null say nothing either', async () => {
    for (const consent of [undefined, null]) {
      const detail = await shownDetail(illustrated(tileServer().file('1.png')), '');
      detail.consent = 'granted';
      await detail.updateComplete;
      detail.consent = consent;
      await detail.updateComplete;
      expect(pictureIn(detail)).not.to.equal(null);
    }
  });
});

describe('with any other value', () => {
  for (const value of ['required', 'consent', 'Required', 'require', '', 'GRANTED', ' granted', 'false', 'undefined'])
    it(`nothing is asked of another host before the reader’s answer: consent="${value}"`, async () => {
      const [pictures, tiles, fetched] = [tileServer(), tileServer(), fetchedElsewhere()];
      const story = await shown(
        illustrated(pictures.file('1.png'), pictures.file('2.png')),
        `consent="${value}" loading="eager" tiles="${tiles.foreign}"
          overlay="https://lines.example/a.json" basemap="https://borders.example/b.json"`,
      );
      await live(inside(story, 'dateline-map') as DatelineMap);
      story.next();
      await still(story);
      story.previous();
      await pause(100);
      for (const server of [pictures, tiles]) expect(await server.asked()).to.deep.equal([]);
      expect(fetched).to.deep.equal([]);
      expect(asks(detailOf(story))).to.contain(`${HERE}, lines.example and borders.example`);
      await answer(detailOf(story), true);
      await until(() => pictureIn(detailOf(story))?.naturalWidth === 64, 'the picture is there');
      await until(
        () => inside(story, 'dateline-map')?.shadowRoot?.querySelector('.stage.tiled') !== null,
        'so are tiles',
      );
      await until(() => fetched.length === 2, 'the files are asked for');
      expect((await pictures.asked()).map(({ path }) => path)).to.deep.equal(['1.png']);
    });

  for (const value of [true, false, 0, {}])
    it(`as a property too: ${JSON.stringify(value)}`, async () => {
      const server = tileServer();
      const detail = page('<dateline-detail></dateline-detail>', 500).firstElementChild as DatelineDetail;
      Object.assign(detail, { story: illustrated(server.file('1.png')), consent: value });
      await detail.updateComplete;
      detail.select('start');
      await until(() => asks(detail) !== undefined, 'it is asked');
      await pause(60);
      expect(await server.asked()).to.deep.equal([]);
    });
});

describe('a picture that waits', () => {
  const story = illustrated('https://photos.example/harbour.jpg');

  it('is told in words, in the room that it will take', async () => {
    for (const widthPx of [360, 700]) {
      const waiting = await shownDetail(story, 'consent="required"', widthPx);
      const free = await shownDetail(story, '', widthPx);
      await until(() => (pictureIn(free)?.offsetHeight ?? 0) > 100, 'the picture has its room');
      const figure = inside(waiting, '.media') as HTMLElement;
      expect(figure.innerText).to.contain('Picture: A harbour').and.to.contain('At noon. I. Vos');
      const [room, image] = [inside(waiting, '.instead'), pictureIn(free)].map((box) => box?.getBoundingClientRect());
      expect([room?.width, room?.height], `at ${widthPx} px`).to.deep.equal([image?.width, image?.height]);
      expect(figure.offsetHeight).to.equal(inside(free, '.media')?.offsetHeight);
      expect(figure.querySelectorAll('img, link, source, [srcset], [style*=url]').length).to.equal(0);
    }
  });

  it('names who would see the reader, in one question', async () => {
    const two = illustrated('https://photos.example/1.jpg', 'https://OTHER.example:8443/2.jpg');
    const detail = await shownDetail(two, 'consent="required"');
    expect(asks(detail)).to.equal(
      'Load pictures from photos.example and other.example:8443? Those servers will see your IP address.',
    );
    detail.next();
    await detail.updateComplete;
    expect(detail.renderRoot.querySelectorAll('.consent').length).to.equal(1);
  });

  it('names the map’s servers with its own: there is one answer for all', async () => {
    const element = await shown(
      story,
      'consent="required" tiles="https://{s}.tiles.example/{z}/{x}/{y}.png" overlay="https://lines.example/a.json"',
    );
    const hosts = 'tiles.example, lines.example and photos.example';
    const whole = `Load pictures and more detail from ${hosts}? Those servers will see your IP address.`;
    await until(() => asks(detailOf(element)) === whole, 'the detail names all');
    const map = inside(element, 'dateline-map') as DatelineMap;
    await live(map);
    expect(asks(map)).to.equal(whole);
  });

  it('is named whole when the question itself comes late: no answer is for a host that it does not name', async () => {
    const { code, source, limitMs } = questionCode;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    questionCode.code = undefined;
    questionCode.again();
    Object.assign(questionCode, { limitMs: 20, source: () => released.then(() => code ?? source('')) });
    afterTest(() => Object.assign(questionCode, { limitMs, source, code }));
    const errors = eventsOf(document, 'dateline-error');
    const element = await shown(story, 'consent="required" tiles="https://tiles.example/{z}/{x}/{y}.png"');
    await until(() => errors.length > 0, 'that it is late is told');
    expect(asks(detailOf(element))).to.equal(undefined);
    release();
    await until(() => asks(detailOf(element)) !== undefined, 'the question is there');
    await still(element);
    const asked = asks(detailOf(element)) ?? '';
    for (const host of ['tiles.example', 'photos.example']) expect(asked).to.contain(host);
  });

  it('comes after a yes, and the page is told once, by the element that has the story', async () => {
    const server = tileServer();
    const element = await shown(illustrated(server.file('1.png')), 'consent="required"');
    const told = eventsOf(document, 'dateline-consent');
    await answer(detailOf(element), true);
    await until(() => pictureIn(detailOf(element))?.naturalWidth === 64, 'the picture is there');
    expect(told.map(({ host, target }) => [host, target])).to.deep.equal([[HERE, element]]);
    expect(element.consent).to.equal('granted');
    element.next();
    await still(element);
    expect(asks(detailOf(element))).to.equal(undefined);
    expect(pictureIn(detailOf(element))).not.to.equal(null);
  });

  it('comes by the answer that the map was given, too', async () => {
    const server = tileServer();
    const element = await shown(illustrated(server.file('1.png')), `consent="required" tiles="${server.foreign}"`);
    const map = inside(element, 'dateline-map') as DatelineMap;
    await live(map);
    await answer(map, true);
    await until(() => pictureIn(detailOf(element))?.naturalWidth === 64, 'the picture is there');
  });

  it('stays away after a no, and nothing is asked again of this story', async () => {
    const server = tileServer();
    const element = await shown(
      illustrated(server.file('1.png'), server.file('2.png')),
      `consent="required" tiles="${server.foreign}"`,
    );
    const map = inside(element, 'dateline-map') as DatelineMap;
    await live(map);
    const told = eventsOf(document, 'dateline-consent');
    await answer(detailOf(element), false);
    element.next();
    await still(element);
    expect([asks(detailOf(element)), asks(map)]).to.deep.equal([undefined, undefined]);
    expect(inside(detailOf(element), '.media')?.innerText).to.contain('Picture: A harbour');
    expect([await server.asked(), told.length]).to.deep.equal([[], 0]);
    element.grantConsent();
    await until(() => pictureIn(detailOf(element))?.naturalWidth === 64, 'the page’s own answer holds');
  });

  it('waits again when the page says so', async () => {
    const detail = await shownDetail(story, 'consent="granted"');
    expect(pictureIn(detail)).not.to.equal(null);
    detail.consent = 'required';
    await detail.updateComplete;
    expect(pictureIn(detail)).to.equal(null);
    expect(asks(detail)).to.contain('photos.example');
  });

  it('can be answered by keyboard, and the focus stays with the picture', async () => {
    for (const allowed of [true, false]) {
      const detail = await shownDetail(illustrated(tileServer().file('1.png')), 'consent="required"');
      const buttons = tabStops(questionIn(detail));
      expect(buttons.map((button) => button.textContent)).to.deep.equal(['Load it', 'No, thanks']);
      for (const button of buttons) expect(button.offsetHeight).to.be.at.least(24);
      buttons[0]?.focus();
      if (!allowed) await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await until(() => asks(detail) === undefined, 'the question is gone');
      expect(focused()).to.equal(inside(detail, '.media'));
    }
  });

  it('has nothing that axe-core finds wrong', async () => {
    const detail = await shownDetail(story, 'consent="required"');
    const { axe } = window as unknown as { axe: { run(element: Element): Promise<{ violations: { id: string }[] }> } };
    expect((await axe.run(detail)).violations.map(({ id }) => id)).to.deep.equal([]);
    expect(questionIn(detail).getAttribute('aria-labelledby')).to.equal('consent');
  });

  it('is one of the page’s own host under no name', async () => {
    for (const src of [
      '/picture.png',
      'picture.png',
      `${location.origin}/picture.png`,
      `//${location.host}/picture.png`,
    ]) {
      const detail = await shownDetail(illustrated(src), 'consent="required"');
      expect(pictureIn(detail)?.src, src).to.equal(new URL(src, document.baseURI).href);
      expect(asks(detail)).to.equal(undefined);
    }
  });

  it('is one that <base> puts on another host', async () => {
    const base = Object.assign(document.createElement('base'), { href: 'https://cdn.example/stories/' });
    document.head.append(base);
    afterTest(() => base.remove());
    const detail = await shownDetail(illustrated('picture.png', `${location.origin}/own.png`), 'consent="required"');
    expect(pictureIn(detail)).to.equal(null);
    expect(asks(detail)).to.contain('cdn.example');
    detail.next();
    await detail.updateComplete;
    expect(pictureIn(detail)?.src).to.equal(`${location.origin}/own.png`);
  });

  it('is one that lies beside a story file of another host', async () => {
    const real = window.fetch;
    afterTest(() => (window.fetch = real));
    window.fetch = async () => {
      const response = Response.json(illustrated('pictures/1.png'));
      Object.defineProperty(response, 'url', { value: 'https://stories.example/talks/story.json' });
      return response;
    };
    const html = '<dateline-detail consent="required" src="https://stories.example/story.json"></dateline-detail>';
    const detail = page(html, 500).firstElementChild as DatelineDetail;
    await until(() => inside(detail, '.none') !== null, 'the story is there without asking');
    detail.select('start');
    await detail.updateComplete;
    expect(asks(detail)).to.contain('stories.example');
  });
});

describe('parts that stand elsewhere', () => {
  const layout = (story: string, detail: string): string =>
    `<dateline-story id="trip" start="first" ${story}><dateline-timeline></dateline-timeline></dateline-story>
     <dateline-detail for="trip" ${detail}></dateline-detail>`;

  async function apart(story: string, detail: string, src: string): Promise<[DatelineStory, DatelineDetail]> {
    const box = page(layout(story, detail), 900);
    const element = storyIn(box);
    element.story = illustrated(src);
    const part = box.querySelector('dateline-detail') as DatelineDetail;
    await until(() => inside(part, '.media') !== null, 'the moment is shown');
    return [element, part];
  }

  it('wait with their story, and give its answer', async () => {
    for (const own of ['', 'consent="required"']) {
      const server = tileServer();
      const [story, detail] = await apart('consent="required"', own, server.file('1.png'));
      const told = eventsOf(document, 'dateline-consent');
      await pause(50);
      expect(await server.asked()).to.deep.equal([]);
      await answer(detail, true);
      await until(() => pictureIn(detail)?.naturalWidth === 64, 'the picture is there');
      expect(story.consent).to.equal('granted');
      expect(told.map(({ target }) => target)).to.deep.equal([story]);
      story.parentElement?.remove();
    }
  });

  it('follow what is said to their story later', async () => {
    for (const own of ['', 'consent="required"']) {
      const server = tileServer();
      const [story, detail] = await apart('consent="required"', own, server.file('1.png'));
      story.grantConsent();
      await until(() => pictureIn(detail)?.naturalWidth === 64, 'the picture is there');
      story.parentElement?.remove();
    }
  });

  it('wait by themselves where their story asks nobody', async () => {
    const server = tileServer();
    const [story, detail] = await apart('', 'consent="required"', server.file('1.png'));
    const told = eventsOf(document, 'dateline-consent');
    expect(await server.asked()).to.deep.equal([]);
    await answer(detail, true);
    await until(() => pictureIn(detail)?.naturalWidth === 64, 'the picture is there');
    expect([story.consent, told.map(({ target }) => target)]).to.deep.equal([undefined, [detail]]);
  });
});

describe('a file of the page’s own host that is redirected to another', () => {
  for (const [kind, what] of [
    ['overlay', 'The map’s overlay'],
    ['basemap', 'The map’s basemap'],
  ] as const)
    it(`is not followed before consent: ${kind}`, async () => {
      const { warnings } = watchPage();
      const server = tileServer('moved');
      const beyond = await linesBehind(server.base);
      const box = page(
        `<dateline-map style="block-size:500px" consent="Required" loading="eager" ${kind}="${server.base}/own.json"></dateline-map>`,
        600,
      );
      const map = box.firstElementChild as DatelineMap;
      map.story = ROUND_TRIP;
      await live(map);
      await until(() => warnings.length > 0, 'it is told');
      expect(warnings[0]).to.contain(what).and.to.contain('it is redirected').and.to.contain('waits for consent');
      expect((await server.asked()).length).to.equal(1);
      expect(await beyond()).to.equal(0);
      map.grantConsent();
      const end = performance.now() + 5000;
      while ((await beyond()) === 0 && performance.now() < end) await frame();
      expect(await beyond()).to.equal(1);
      if (kind === 'overlay') await until(() => inside(map, '.overlay') !== null, 'its line is drawn');
    });

  /** How often the place behind the redirection has been asked. */
  async function linesBehind(base: string): Promise<() => Promise<number>> {
    return async () => ((await (await fetch(`${base.replace(/moved$/, 'lines')}/log`)).json()) as unknown[]).length;
  }

  it('is simply followed where nobody is asked', async () => {
    const server = tileServer('moved');
    const box = page(`<dateline-map style="block-size:500px" overlay="${server.base}/own.json"></dateline-map>`, 600);
    const map = box.firstElementChild as DatelineMap;
    map.story = ROUND_TRIP;
    await live(map);
    await until(() => inside(map, '.overlay') !== null, 'its line is drawn');
  });

  it('is no reason to fetch again what came from the page’s own host', async () => {
    const asked = serve({ '/world.json': () => new Response('{}') });
    const box = page(
      '<dateline-map style="block-size:500px" consent="required" basemap="/world.json" tiles="/nowhere/{z}/{x}/{y}.png"></dateline-map>',
      600,
    );
    const map = box.firstElementChild as DatelineMap;
    map.story = ROUND_TRIP;
    await live(map);
    await until(() => asked.length > 0 && asks(map) !== undefined, 'it is asked for');
    map.grantConsent();
    await pause(150);
    expect(asked).to.deep.equal(['/world.json']);
  });
});

describe('the question on a phone', () => {
  it('stands in the opened moment, in no wider a box than that', async () => {
    await windowOf(360);
    const story = await shown(illustrated('https://photographs-of-the-harbour.example/1.jpg'), 'consent', 340);
    const detail = detailOf(story);
    await until(() => asks(detail) !== undefined, 'it is asked');
    const [box, room] = [detail, inside(detail, '.instead')].map((each) => each?.getBoundingClientRect());
    expect((room?.right ?? NaN) <= (box?.right ?? 0) + 0.5).to.equal(true);
    expect([...composed(story)].filter((node) => node instanceof HTMLImageElement).length).to.equal(0);
  });
});
