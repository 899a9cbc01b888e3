import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core';
import { DatelineConsentEvent } from '../../../src/events/consent.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import { eventsOf, focused, frame, page, pause, storyIn, until, watchPage, windowOf } from '../helpers.js';
import { all, live, mapOf, middle, one, placesOf, pointsStory, ROUND_TRIP, shownMap, stageOf } from './helpers.js';
import { tileServer } from './tile-server.js';

const tilesIn = (map: DatelineMap): HTMLImageElement[] =>
  all(map, '#leaflet img.leaflet-tile-loaded') as HTMLImageElement[];

async function tiled(map: DatelineMap): Promise<void> {
  await until(() => all(map, '.stage.tiled').length > 0 && tilesIn(map).length > 3, 'tiles are shown');
  await map.updateComplete;
}

const whose = (map: DatelineMap): string => one(map, '[part=attribution].whose').textContent?.trim() ?? '';
const button = (map: DatelineMap, part: string): HTMLElement => one(map, `button[part="${part}"]`);

async function press(map: DatelineMap, part: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    button(map, part).click();
    await map.updateComplete;
  }
}

beforeEach(() => windowOf(1200));

describe('a tile server', () => {
  it('is asked for what is in view, by addresses that it has', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}"` });
    await tiled(map);
    const asked = await server.asked();
    expect(asked.length).to.be.within(4, 30);
    for (const { path } of asked) {
      const [z = NaN, x = NaN, y = NaN] = path.match(/\d+/g)?.map(Number) ?? [];
      expect(path).to.match(/^\d+\/\d+\/\d+\.png$/);
      expect(x >= 0 && x < 2 ** z && y >= 0 && y < 2 ** z, path).to.equal(true);
    }
  });

  it('elsewhere learns the page’s origin and no more', async () => {
    const server = tileServer();
    await tiled(await shownMap(ROUND_TRIP, { attributes: `tiles="${server.foreign}"` }));
    const referrers = new Set((await server.asked()).map(({ referrer }) => referrer));
    expect([...referrers]).to.deep.equal([`${location.origin}/`]);
  });

  it('has subdomains where the template says so', async () => {
    const { base, asked } = tileServer();
    const template = `http://{s}.localhost:${location.port}${base}/{z}/{x}/{y}.png`;
    await tiled(await shownMap(ROUND_TRIP, { attributes: `tiles="${template}" tiles-subdomains="t1,t2"` }));
    const hosts = new Set((await asked()).map(({ host }) => host.split('.')[0]));
    expect([...hosts]).to.have.members(['t1', 't2']);
  });

  for (const [ratio, name] of [
    [2, '@2x.png'],
    [1, '.png'],
  ] as const)
    it(`is asked for ${name} by a screen with ${ratio} pixels for one`, async () => {
      const real = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio') as PropertyDescriptor;
      Object.defineProperty(window, 'devicePixelRatio', { value: ratio, configurable: true });
      const { base, asked } = tileServer();
      await tiled(await shownMap(ROUND_TRIP, { attributes: `tiles="${base}/{z}/{x}/{y}{r}.png"` }));
      Object.defineProperty(window, 'devicePixelRatio', real);
      expect((await asked()).every(({ path }) => path.endsWith(name) && path.includes('@') === ratio > 1)).to.equal(
        true,
      );
    });

  it('lets the reader come as close as it has tiles, and no closer', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}" tiles-max-zoom="8"` });
    await tiled(map);
    await press(map, 'zoom-in', 9);
    expect(button(map, 'zoom-in').getAttribute('aria-disabled')).to.equal('true');
    await until(() => tilesIn(map).some(({ src }) => /\/8\/\d+\/\d+\.png/.test(src)), 'the closest tiles are there');
    const zooms = (await server.asked()).map(({ path }) => Number(path.split('/')[0]));
    expect(Math.max(...zooms)).to.equal(8);
  });

  it('lets places that lie close together part', async () => {
    const server = tileServer();
    const story = pointsStory([[16.37, 48.21], [16.39, 48.22]]); // prettier-ignore
    const map = await shownMap(story, { attributes: `tiles="${server.own}" tiles-max-zoom="14"` });
    await tiled(map);
    const [a, b] = placesOf(map).map((place) => place.getBoundingClientRect().left);
    expect(Math.abs((a ?? 0) - (b ?? 0))).to.be.above(60);
  });

  it('is not asked again for tiles that are still in view after a movement', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}"` });
    await tiled(map);
    await pause(300);
    const before = tilesIn(map);
    map.requestUpdate();
    one(map, '#leaflet').dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -10,
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        clientX: 300,
        clientY: 200,
      }),
    );
    await pause(250);
    expect(tilesIn(map).filter((tile) => before.includes(tile)).length).to.be.above(before.length / 2);
    const paths = (await server.asked()).map(({ path }) => path);
    expect(new Set(paths).size).to.equal(paths.length);
  });

  it('covers the embedded land and borders; markers, legs and areas stay', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}" tiles-attribution="Olm Maps"` });
    await tiled(map);
    const layer = (selector: string): number => Number(getComputedStyle(one(map, selector)).zIndex);
    expect(layer('.leaflet-basemap-pane')).to.be.below(layer('.leaflet-tile-pane'));
    expect(layer('.leaflet-tile-pane')).to.be.below(layer('.leaflet-overlay-pane'));
    expect(all(map, '.leaflet-basemap-pane path.land').length).to.be.above(0);
    expect(all(map, '.leaflet-overlay-pane path.area').length).to.equal(1);
    expect(getComputedStyle(one(map, '.names')).display).to.equal('none');
    expect(placesOf(map).length).to.equal(3);
    expect(all(map, '.leg').length).to.equal(2);
    expect(one(map, '.edge').innerText.trim()).to.equal('Olm Maps');
  });

  it('is named as plain text, whatever the page wrote', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, {
      attributes: `tiles="${server.own}" tiles-attribution="&lt;b onclick=x&gt;Olm&lt;/b&gt; &lt;a href='https://olm.example'&gt;Maps&lt;/a&gt;"`,
    });
    await tiled(map);
    expect(whose(map)).to.equal("<b onclick=x>Olm</b> <a href='https://olm.example'>Maps</a>");
    expect(all(map, '.whose *').length).to.equal(0);
  });

  it('brings its own borders: the console says so once, unless the map has none', async () => {
    const { warnings } = watchPage();
    const server = tileServer();
    await tiled(await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}" worldview="none"` }));
    const before = warnings.length;
    for (let i = 0; i < 2; i++) await tiled(await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}"` }));
    // earlier tests of this file have had it said; a page of its own is the honest count
    expect(before).to.equal(0);
    expect(warnings.filter((text) => text.includes('worldview')).length).to.be.at.most(1);
  });

  it('may change or go: the embedded map is there again', async () => {
    const [first, second] = [tileServer(), tileServer()];
    const map = await shownMap(ROUND_TRIP, { attributes: `tiles="${first.own}"` });
    await tiled(map);
    map.tiles = second.own;
    await until(() => tilesIn(map).length > 3 && tilesIn(map).every(({ src }) => src.includes(second.base)), 'others');
    map.tiles = undefined;
    await until(() => all(map, '#leaflet img').length === 0, 'none');
    await map.updateComplete;
    expect(stageOf(map).classList.contains('tiled')).to.equal(false);
    expect(one(map, '[part=attribution].credit').textContent).to.contain('Natural Earth');
  });

  it('is let go of in mid-answer without a data: image, which a page may forbid', async () => {
    const server = tileServer('slow');
    const map = await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}"` });
    await until(() => all(map, '#leaflet img').length > 0, 'tiles are asked for');
    const sources: string[] = [];
    const seen = new MutationObserver((records) => {
      for (const { target } of records) sources.push((target as HTMLImageElement).getAttribute('src') ?? 'none');
    });
    for (const tile of all(map, '#leaflet img')) seen.observe(tile, { attributes: true, attributeFilter: ['src'] });
    await press(map, 'zoom-in', 2);
    map.remove();
    await frame();
    expect(sources.length).to.be.above(0);
    expect(new Set(sources)).to.deep.equal(new Set(['none']));
  });
});

describe('tiles that do not come', () => {
  it('leave the embedded map, with one warning and one sentence to the page', async () => {
    const { warnings, errors } = watchPage();
    const server = tileServer('broken');
    const map = mapOf(ROUND_TRIP, { attributes: `tiles="${server.foreign}" worldview="none"` });
    const told = eventsOf(map, 'dateline-error');
    await live(map);
    await until(() => told.length > 0, 'it is given up');
    await pause(200);
    await map.updateComplete;
    expect(all(map, '#leaflet img').length).to.equal(0);
    expect(warnings.length).to.equal(1);
    expect(told.map(({ fatal, problems }) => [fatal, problems[0]?.code, problems.length])).to.deep.equal([
      [false, 'tiles-broken', 1],
    ]);
    expect(told[0]?.problems[0]?.message).to.equal(
      `The map’s tiles do not come from 127.0.0.1:${location.port}: the embedded map is shown in their place.`,
    );
    expect(whose(map)).to.equal('Map: Natural Earth.');
    await press(map, 'zoom-in', 9);
    expect((await server.asked()).every(({ path }) => Number(path.split('/')[0]) <= 6)).to.equal(true);
    expect(placesOf(map).length).to.equal(3);
    expect(errors).to.deep.equal([]);
  });

  it('here and there are no reason to give up', async () => {
    const { warnings } = watchPage();
    const server = tileServer('patchy');
    const map = await shownMap(ROUND_TRIP, { attributes: `tiles="${server.own}" worldview="none"` });
    await tiled(map);
    await press(map, 'zoom-in', 1);
    await until(() => tilesIn(map).length > 2, 'those that come are shown');
    await pause(300);
    expect(warnings).to.deep.equal([]);
  });

  for (const [template, why] of [
    ['https://tiles.example/{z}/{x}.png', '{z}, {x} and {y} must be in the address.'],
    ['https://tiles.example/{z}/{x}/{y}.png?k={key}', '“{key}” is none of {z}, {x}, {y}, {s} and {r}.'],
    ['javascript:alert(1)//{z}{x}{y}', 'the address must begin with https:// or http://.'],
    ['data:image/png;base64,{z}{x}{y}', 'the address must begin with https:// or http://.'],
    ['https://[{z}/{x}/{y}', 'the address must begin with https:// or http://.'],
  ] as const)
    it(`are refused in one sentence: ${template}`, async () => {
      const { warnings } = watchPage();
      const map = mapOf(ROUND_TRIP, { attributes: `tiles="${template}"` });
      const told = eventsOf(map, 'dateline-error');
      await live(map);
      await until(() => told.length > 0, 'it is told');
      const sentence = `The map’s tiles “${template}” are left out: ${why}`;
      expect(told.map(({ problems }) => problems.map(({ message }) => message))).to.deep.equal([[sentence]]);
      expect(warnings).to.deep.equal([`Dateline: ${sentence}`]);
      expect(all(map, '#leaflet img').length).to.equal(0);
      expect(whose(map)).to.contain('Natural Earth');
    });
});

describe('consent="required"', () => {
  const asking = (template: string): string => `tiles="${template}" consent="required" tiles-attribution="Olm Maps"`;

  it('asks by name before anything else is asked, and then loads', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: asking(server.foreign) });
    const told = eventsOf(document, 'dateline-consent');
    await press(map, 'zoom-in', 1);
    await pause(200);
    expect(await server.asked()).to.deep.equal([]);
    const panel = one(map, '.consent');
    expect(panel.textContent).to.contain(`127.0.0.1:${location.port}`);
    expect(whose(map)).to.contain('Natural Earth');
    one(map, '.consent .yes').click();
    await tiled(map);
    expect(told.map(({ host }) => host)).to.deep.equal([`127.0.0.1:${location.port}`]);
    expect(told[0] instanceof DatelineConsentEvent && told[0].bubbles && told[0].composed).to.equal(true);
    expect(map.renderRoot.querySelector('.consent')).to.equal(null);
    expect(whose(map)).to.equal('Olm Maps');
  });

  it('can be answered by keyboard, and the focus stays on the map', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: asking(server.own) });
    placesOf(map)[0]?.focus();
    for (let i = 0; i < 6 && !focused()?.matches('.consent button'); i++) await sendKeys({ press: 'Tab' });
    expect(focused()?.matches('.yes')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await tiled(map);
    expect(focused()?.matches('.place')).to.equal(true);
  });

  it('takes no for an answer', async () => {
    const server = tileServer();
    const map = await shownMap(ROUND_TRIP, { attributes: asking(server.own) });
    const told = eventsOf(document, 'dateline-consent');
    one(map, '.consent button:not(.yes)').click();
    await map.updateComplete;
    map.zoomIn();
    await pause(150);
    expect(map.renderRoot.querySelector('.consent')).to.equal(null);
    expect([await server.asked(), told.length]).to.deep.equal([[], 0]);
  });

  it('is given by the page with grantConsent(), before the map’s code has come too', async () => {
    for (const early of [true, false]) {
      const server = tileServer();
      const map = mapOf(ROUND_TRIP, { attributes: asking(server.own) });
      const told = eventsOf(map, 'dateline-consent');
      if (!early) await live(map);
      map.grantConsent();
      await tiled(map);
      expect(map.renderRoot.querySelector('.consent')).to.equal(null);
      expect(told.length).to.equal(0);
    }
  });

  it('leaves whose map it is, and the buttons, free at every width', async () => {
    for (const [widthPx, heightPx] of [
      [320, 400],
      [360, 260],
      [360, 340],
      [768, 220],
      [768, 500],
      [1200, 500],
    ] as const) {
      // prettier-ignore
      const map = await shownMap(ROUND_TRIP, { widthPx, heightPx, attributes: asking(tileServer().foreign) });
      map.select('start');
      await map.updateComplete;
      const panel = one(map, '.consent').getBoundingClientRect();
      const stage = stageOf(map).getBoundingClientRect();
      for (const other of all(map, '.whose, .zoom-controls').filter(({ offsetHeight }) => offsetHeight > 0)) {
        const box = other.getBoundingClientRect();
        const apart =
          panel.right <= box.left || panel.left >= box.right || panel.bottom <= box.top || panel.top >= box.bottom;
        expect(apart, `${other.className} at ${widthPx}`).to.equal(true);
      }
      expect(panel.left >= stage.left && panel.right <= stage.right && panel.top >= stage.top).to.equal(true);
      for (const answer of all(map, '.consent button')) expect(answer.offsetHeight).to.be.at.least(24);
      map.remove();
    }
  });

  it('has nothing that axe-core finds wrong', async () => {
    const map = await shownMap(ROUND_TRIP, { attributes: asking(tileServer().foreign) });
    const { axe } = window as unknown as { axe: { run(element: Element): Promise<{ violations: { id: string }[] }> } };
    expect((await axe.run(map)).violations.map(({ id }) => id)).to.deep.equal([]);
  });
});

describe('on a story', () => {
  it('the attributes reach its map, and so does the reader’s consent, in another layout too', async () => {
    const server = tileServer();
    const box = page(
      `<dateline-story style="min-block-size:900px" loading="eager" tiles="${server.own}" tiles-attribution="Olm Maps"
        tiles-max-zoom="9" consent="required"></dateline-story>`,
      1100,
    );
    const story = storyIn(box);
    story.story = ROUND_TRIP;
    const map = (): DatelineMap => story.renderRoot.querySelector('dateline-map') as DatelineMap;
    await until(() => Boolean(map()?.renderRoot.querySelector('.consent .yes')), 'the question is there');
    expect(await server.asked()).to.deep.equal([]);
    one(map(), '.consent .yes').click();
    await tiled(map());
    expect(story.consent).to.equal('granted');
    expect(whose(map())).to.equal('Olm Maps');
    expect(story.renderRoot.querySelector('.foot [part=attribution]')?.textContent).to.equal('');
    box.style.inlineSize = '380px';
    await until(() => story.renderRoot.querySelector('.layout.narrow') !== null, 'the layout is narrow');
    await tiled(map());
    expect(map().renderRoot.querySelector('.consent')).to.equal(null);
    story.worldview = 'none';
    await until(() => map().worldview === 'none', 'the worldview reaches the map');
  });
});

const tiles = 'consent="required" tiles="https://tiles.example/{z}/{x}/{y}.png"';

describe('the question before tiles', () => {
  it('leaves half of a low map free, and says the same there', async () => {
    await windowOf(360);
    const low = await shownMap(ROUND_TRIP, { widthPx: 336, heightPx: 250, attributes: tiles });
    const [stage, panel] = [one(low, '.stage'), one(low, '.consent')].map((box) => box.offsetHeight);
    expect(stage).to.be.below(220);
    expect(panel).to.be.below((stage ?? 0) / 2);
    const asked = one(low, '#consent').innerText;
    expect(asked).to.equal('Load more detail from tiles.example? That server will see your IP address.');
    low.remove();
    const high = await shownMap(ROUND_TRIP, { attributes: tiles });
    expect(one(high, '#consent').innerText).to.equal(asked);
    expect(one(high, '.consent').getAttribute('aria-labelledby')).to.equal('consent');
  });

  it('names every server that would see it', async () => {
    const map = await shownMap(ROUND_TRIP, { attributes: `${tiles} overlay="https://lines.example/a.json"` });
    expect(one(map, '#consent').innerText).to.equal(
      'Load more detail from tiles.example and lines.example? Those servers will see your IP address.',
    );
  });
});

const CORNERS = {
  'lower left': [[-9.1, 38.7], [-6, 37.4], [-7.9, 37], [24.9, 60.2]],
  'lower right': [[23.7, 38], [27.1, 38.4], [-21.9, 64.1]],
  'upper left': [[-21.9, 64.1], [-18.1, 65.7], [23.7, 38]],
  'upper right': [[37.6, 55.7], [49.1, 55.8], [-7.9, 37]],
} as const; // prettier-ignore

describe('the question and the places', () => {
  const pins = (map: DatelineMap): DOMRect[] => all(map, '.place .dot').map((dot) => dot.getBoundingClientRect());

  async function asked(story: object, widthPx: number, heightPx: number): Promise<DatelineMap> {
    const map = await shownMap(story, { widthPx, heightPx, attributes: tiles });
    await until(() => map.renderRoot.querySelector('.consent') !== null, 'the question is there');
    await frame();
    await map.updateComplete;
    return map;
  }

  for (const [widthPx, heightPx] of [
    [768, 420],
    [1200, 500],
  ] as const)
    it(`are all to be seen on the first view of ${widthPx} × ${heightPx}, where a corner is free`, async () => {
      for (const [corner, points] of Object.entries(CORNERS)) {
        const map = await asked(pointsStory(points), widthPx, heightPx);
        const [stage, panel] = [stageOf(map), one(map, '.consent')].map((box) => box.getBoundingClientRect());
        if (!stage || !panel) throw new Error('nothing is shown');
        expect(pins(map).length, corner).to.be.above(0);
        for (const { left, right, top, bottom } of pins(map)) {
          const inside = left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom;
          expect(inside, `${corner}: in view`).to.equal(true);
          const apart = right <= panel.left || left >= panel.right || bottom <= panel.top || top >= panel.bottom;
          expect(apart, `${corner}: not hidden`).to.equal(true);
        }
        map.remove();
      }
    });

  it('stay where they are when it is asked and when it is answered', async () => {
    const server = tileServer();
    const where = (map: DatelineMap): unknown[] =>
      all(map, '.place .dot').map((dot) => middle(map, dot).map(Math.round));
    for (const answer of ['.yes', ':not(.yes)']) {
      const story = pointsStory(CORNERS['lower left']);
      const attributes = `consent="required" tiles="${server.own}"`;
      const map = await shownMap(story, { widthPx: 360, heightPx: 306, attributes });
      await until(() => map.renderRoot.querySelector('.consent') !== null, 'the question is there');
      await frame();
      const before = where(map);
      one(map, `.consent button${answer}`).click();
      if (answer === '.yes') await tiled(map);
      await map.updateComplete;
      expect(where(map), answer).to.deep.equal(before);
      map.remove();
    }
  });
});

describe('the line that says whose map it is', () => {
  it('is no place’s name in the way, nor a name in its', async () => {
    for (const [widthPx, heightPx] of [
      [360, 300],
      [600, 400],
      [768, 560],
      [1000, 500],
    ] as const) {
      const places = Object.fromEntries(
        [-8, 0, 8, 16, 24, 32].map((lng, i) => [`p${i}`, { name: `Settlement ${i}`, lngLat: [lng, 40 - i / 2] }]),
      );
      const moments = Object.keys(places).map((where, i) => ({
        ...{ id: `m${i}`, when: `2026-03-0${i + 1}`, where, title: 'Talks', status: 'happened' },
      }));
      const story = { title: 'In a row', lang: 'en-GB', published: '2026-06-01', places, moments };
      // not asked yet, so that nothing is: the map is still the embedded one
      const map = await shownMap(story, { widthPx, heightPx, attributes: tiles });
      await until(() => map.renderRoot.querySelector('.whose') !== null, 'the line is there');
      const credit = one(map, '.whose').getBoundingClientRect();
      const names = all(map, '.label:not(.beyond), .country').map((name) => name.getBoundingClientRect());
      expect(names.length).to.be.above(3);
      const covered = names.filter(({ right, bottom, left }) => right > credit.left && bottom > credit.top + 1 && left < credit.right); // prettier-ignore
      expect(covered.length, `${widthPx} × ${heightPx}`).to.equal(0);
      map.remove();
    }
  });
});
