import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventsOf, focused, frame, heard, page, windowOf } from '../helpers.js';
import { launchStory } from '../stories.js';
import {
  all,
  distance,
  listOf,
  live,
  middle,
  one,
  pinAt,
  placeOf,
  placesOf,
  pointsStory,
  ROUND_TRIP,
  shownMap,
  stageOf,
} from './helpers.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';
import type { StoryStore } from '../../../src/store/story-store.js';

/** What the map shares with other parts: protected, but a test may look. */
const storeOf = (map: DatelineMap): StoryStore => (map as unknown as { shared: StoryStore }).shared;
const selectedOf = (map: DatelineMap): string | undefined => storeOf(map).state.selectedId;
const focusedId = (): string | undefined => (focused() as HTMLElement | null)?.dataset['id'];

async function openList(map: DatelineMap, id: string): Promise<HTMLElement[]> {
  placeOf(map, id).click();
  await map.updateComplete;
  await frame();
  return all(map, '.moments button');
}

beforeEach(() => windowOf(1200));

describe('a marker’s name', () => {
  it('says place, number of moments, date in full, status and who says so; no status where several differ', async () => {
    const map = await shownMap(await launchStory());
    const names = placesOf(map).map(heard);
    expect(names[0]).to.equal('Davos, Tuesday 20 January 2026, Happened');
    expect(names[1]).to.equal('Moscow, 2 moments, Thursday 22 January 2026');
    expect(names[2]).to.match(/^the UAE, after .*, date not known, Planned, says Witkoff$/);
  });

  it('is no other marker’s, though places share a name, a date and a status', async () => {
    const twins = [0, 1, 2].map((i) => [`v${i}`, { name: 'Vienna', lngLat: [16 - i * 30, 48 - i * 3] }] as const);
    const story = {
      ...ROUND_TRIP,
      places: Object.fromEntries(twins),
      moments: ['Talks', 'Dinner', 'Dinner'].map((title, i) => ({
        ...{ id: `m${i}`, when: '2026-03-09', where: `v${i}`, title, status: 'happened' },
      })),
      routes: [],
    };
    const names = placesOf(await shownMap(story)).map(heard);
    expect(new Set(names).size).to.equal(3);
    expect(names[0]).to.contain('Vienna, Talks');
  });
});

describe('the keyboard', () => {
  it('goes through the places with arrows, Home and End, and selects with Enter', async () => {
    const map = await shownMap(ROUND_TRIP);
    placesOf(map)[0]?.focus();
    for (const [press, id] of [
      ['ArrowRight', 'vienna'],
      ['ArrowDown', 'poland'],
      ['ArrowRight', 'poland'],
      ['ArrowLeft', 'vienna'],
      ['ArrowUp', 'lisbon'],
      ['End', 'poland'],
      ['Home', 'lisbon'],
    ] as const) {
      await sendKeys({ press });
      expect(focusedId()).to.equal(id);
    }
    await sendKeys({ press: 'Enter' });
    expect(selectedOf(map)).to.equal('start');
    expect(focusedId()).to.equal('lisbon');
  });

  it('zooms with + and -, pans with Shift and an arrow, and shows all with 0', async () => {
    const map = await shownMap(ROUND_TRIP);
    placesOf(map)[0]?.focus();
    const before = pinAt(map, 'vienna');
    await sendKeys({ press: '+' });
    await map.updateComplete;
    expect(distance(pinAt(map, 'vienna'), before)).to.be.above(20);
    await sendKeys({ press: '-' });
    await map.updateComplete;
    expect(distance(pinAt(map, 'vienna'), before)).to.be.below(2);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    await map.updateComplete;
    expect(pinAt(map, 'vienna')[0] - before[0]).to.be.closeTo(-80, 2);
    await sendKeys({ press: '0' });
    await map.updateComplete;
    expect(pinAt(map, 'vienna')).to.deep.equal(before);
  });

  it('brings a place into view with the focus', async () => {
    const map = await shownMap(ROUND_TRIP);
    placesOf(map)[0]?.focus();
    for (let i = 0; i < 4; i++) map.zoomIn();
    await sendKeys({ press: 'ArrowRight' });
    await map.updateComplete;
    const [x, y] = pinAt(map, 'vienna');
    const { width, height } = stageOf(map).getBoundingClientRect();
    expect(x > 0 && x < width && y > 0 && y < height).to.equal(true);
  });
});

describe('the focus on a marker', () => {
  /** How far the rings of a dot lie from it: `[from, to]`, CSS pixels. */
  const outlineOf = ({ outlineStyle, outlineOffset, outlineWidth }: CSSStyleDeclaration): number[] =>
    outlineStyle === 'none' ? [] : [parseFloat(outlineOffset), parseFloat(outlineOffset) + parseFloat(outlineWidth)];
  const spreadsOf = ({ boxShadow }: CSSStyleDeclaration): number[] =>
    [...boxShadow.matchAll(/0px 0px 0px ([\d.]+)px/g)].map(([, px]) => Number(px));

  for (const id of ['lisbon', 'vienna']) {
    it(`is a ring of its own outside that of the selection: ${id}`, async () => {
      const map = await shownMap(ROUND_TRIP);
      map.select(id === 'lisbon' ? 'start' : 'dinner');
      await map.updateComplete;
      const look = getComputedStyle(one(map, `[data-id=${id}] .dot`));
      expect(outlineOf(look)).to.deep.equal([]);
      expect(spreadsOf(look)).to.deep.equal([4, 6]);
      placeOf(map, id).focus({ focusVisible: true });
      const [, ring = NaN, halo = NaN] = spreadsOf(look);
      const [from = NaN, to = NaN] = outlineOf(look);
      expect(ring).to.equal(6);
      expect(from).to.equal(halo);
      expect(from).to.be.least(ring + 2);
      expect(to - from).to.be.least(2);
      // and clear of the name beside it
      const dot = one(map, `[data-id=${id}] .dot`).getBoundingClientRect();
      const name = one(map, `[data-id=${id}] .label`).getBoundingClientRect();
      const gaps = [name.left - dot.right, dot.left - name.right, name.top - dot.bottom, dot.top - name.bottom];
      expect(Math.max(...gaps)).to.be.least(to);
    });
  }
});

it('a count lies over the stroke that says cancelled', async () => {
  const moments = ['2026-03-09', '2026-03-10'].map((when, i) => ({
    ...{ id: `m${i}`, when, where: 'lisbon', title: 'Talks', status: 'cancelled' },
  }));
  const map = await shownMap({ ...ROUND_TRIP, moments, routes: [] });
  const count = getComputedStyle(one(map, '.cancelled .dot span'));
  const stroke = getComputedStyle(one(map, '.cancelled .dot'), '::after');
  expect(stroke.content).to.equal('""');
  expect([count.position, Number(count.zIndex) > (Number(stroke.zIndex) || 0)]).to.deep.equal(['relative', true]);
  expect(count.backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
});

describe('in forced colours', () => {
  it('what is tinted is not of the paper’s own colour: discs, countries, what is confirmed', async () => {
    const map = await shownMap(ROUND_TRIP);
    const { adoptedStyleSheets } = map.renderRoot as ShadowRoot;
    const forced = adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('forced-colors'))
      .flatMap((rule) => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[])
      .filter(({ selectorText }) => selectorText === ':host');
    const last = (name: string): string | undefined =>
      forced.map(({ style }) => style.getPropertyValue(name).trim()).findLast(Boolean);
    expect(last('--_paper')).to.equal('Canvas');
    expect(last('--_tint')).to.contain('CanvasText');
    expect(last('--_area')).to.equal('var(--_tint)');
  });
});

describe('choosing on the map', () => {
  it('selects a place’s only moment', async () => {
    const map = await shownMap(ROUND_TRIP);
    placeOf(map, 'lisbon').click();
    await map.updateComplete;
    expect([selectedOf(map), storeOf(map).state.origin]).to.deep.equal(['start', 'map']);
    expect(placeOf(map, 'lisbon').getAttribute('aria-current')).to.equal('true');
    expect(all(map, '[aria-current]').length).to.equal(1);
  });

  it('offers a shared place’s moments in time order, takes the focus and gives it back', async () => {
    const map = await shownMap(ROUND_TRIP);
    const rows = await openList(map, 'vienna');
    expect(placeOf(map, 'vienna').getAttribute('aria-expanded')).to.equal('true');
    expect(listOf(map)?.getAttribute('aria-label')).to.equal('Vienna');
    expect(rows.map(heard)).to.deep.equal([
      'Talks, Thursday 12 March 2026, Confirmed by the host',
      'A dinner, Friday 13 March 2026, Planned',
    ]);
    expect(focused() === rows[0]).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused() === rows[1]).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await map.updateComplete;
    expect([selectedOf(map), storeOf(map).state.origin]).to.deep.equal(['dinner', 'map']);
    expect(listOf(map) === null).to.equal(true);
    expect(focusedId()).to.equal('vienna');
  });

  it('closes the list with Escape, which goes no further', async () => {
    const map = await shownMap(ROUND_TRIP);
    const heardKeys = eventsOf(document, 'keydown');
    await openList(map, 'vienna');
    await sendKeys({ press: 'Escape' });
    await map.updateComplete;
    expect(listOf(map) === null).to.equal(true);
    expect(focusedId()).to.equal('vienna');
    expect(heardKeys.length).to.equal(0);
    expect(selectedOf(map)).to.equal(undefined);
  });

  it('closes the list when the focus leaves by Tab', async () => {
    const map = await shownMap(ROUND_TRIP);
    await openList(map, 'vienna');
    await sendKeys({ press: 'Tab' });
    await map.updateComplete;
    expect(listOf(map) === null).to.equal(true);
    expect(focused() !== document.body).to.equal(true);
  });

  it('opens the list at the selected moment, and closes it with the marker that opened it', async () => {
    const map = await shownMap(ROUND_TRIP);
    map.select('dinner');
    await map.updateComplete;
    const rows = await openList(map, 'vienna');
    expect(focused() === rows[1]).to.equal(true);
    expect(rows[1]?.getAttribute('aria-current')).to.equal('true');
    placeOf(map, 'vienna').click();
    await map.updateComplete;
    expect(listOf(map) === null).to.equal(true);
  });

  it('scrolls a long list to the selected moment, and the page not at all', async () => {
    const days = Array.from({ length: 12 }, (_, i) => ({
      ...{ id: `m${i}`, when: `2026-03-${i + 10}`, where: 'lisbon', title: `Day ${i + 1}`, status: 'happened' },
    }));
    const map = await shownMap({ ...ROUND_TRIP, moments: days, routes: [] }, { widthPx: 360, heightPx: 330 });
    map.select('m8');
    await map.updateComplete;
    const before = scrollY;
    await openList(map, 'lisbon');
    const list = (listOf(map) as HTMLElement).getBoundingClientRect();
    const row = (focused() as HTMLElement).getBoundingClientRect();
    expect(focused()?.textContent).to.contain('Day 9');
    expect(row.top).to.be.least(list.top);
    expect(row.bottom).to.be.most(list.bottom);
    expect(scrollY).to.equal(before);
  });

  it('keeps the list inside the map, wherever its marker is', async () => {
    const corners: [number, number][] = [[-60, 60], [60, 60], [60, -40], [-60, -40]]; // prettier-ignore
    for (const [widthPx, heightPx] of [
      [600, 400],
      [280, 320],
    ] as const) {
      // prettier-ignore
      for (let corner = 0; corner < 4; corner++) {
        const story = pointsStory(corners) as { moments: object[] };
        const again = { id: 'again', when: '2026-05-01', where: `p${corner}`, title: 'Once more', status: 'planned' };
        const map = await shownMap({ ...story, moments: [...story.moments, again] }, { widthPx, heightPx });
        await openList(map, `p${corner}`);
        const stage = stageOf(map).getBoundingClientRect();
        const list = listOf(map)?.getBoundingClientRect() as DOMRect;
        expect(list.left >= stage.left && list.right <= stage.right).to.equal(true);
        expect(list.top >= stage.top && list.bottom <= stage.bottom).to.equal(true);
        map.remove();
      }
    }
  });
});

describe('a moment selected elsewhere', () => {
  it('comes into view by the least movement', async () => {
    const map = await shownMap(ROUND_TRIP);
    map.zoomIn();
    map.zoomIn();
    map.zoomIn();
    map.select('start');
    await map.updateComplete;
    await frame();
    const { width, height } = stageOf(map).getBoundingClientRect();
    const [x, y] = pinAt(map, 'lisbon');
    expect(x).to.be.within(39, width - 39);
    expect(y).to.be.within(39, height - 39);
    expect(Math.min(...[x, y, width - x, height - y].map((gap) => Math.abs(gap - 40)))).to.be.below(2);
    const at = pinAt(map, 'lisbon');
    map.select('talks');
    map.select('start');
    await map.updateComplete;
    expect(distance(pinAt(map, 'lisbon'), at)).to.be.below(500);
  });

  it('moves nothing when it is in view, or has no place', async () => {
    const map = await shownMap(ROUND_TRIP);
    const before = pinAt(map, 'vienna');
    for (const id of ['talks', 'call', 'start']) {
      map.select(id);
      await map.updateComplete;
      await frame();
      expect(pinAt(map, 'vienna')).to.deep.equal(before);
      expect(all(map, '.place[aria-current]').length).to.equal(id === 'call' ? 0 : 1);
    }
  });

  it('gives its shared marker its own status and date', async () => {
    const map = await shownMap(ROUND_TRIP);
    expect(placeOf(map, 'vienna').classList.contains('confirmed')).to.equal(true);
    map.select('dinner');
    await map.updateComplete;
    expect(placeOf(map, 'vienna').classList.contains('planned')).to.equal(true);
    expect(one(map, '[data-id=vienna] .place-date').textContent).to.equal('Fri 13 Mar');
  });
});

describe('a place known only roughly', () => {
  it('is a disc without an edge, dotted around while it is selected', async () => {
    const places = { ...ROUND_TRIP.places, lisbon: { name: 'the coast', lngLat: [-9, 39], radiusKm: 300 } };
    const map = await shownMap({ ...ROUND_TRIP, places });
    const disc = getComputedStyle(one(map, '#leaflet path.soft'));
    expect(disc.stroke).to.equal('none');
    map.select('start');
    await map.updateComplete;
    expect(disc.stroke).not.to.equal('none');
    expect([disc.strokeDasharray, disc.strokeLinecap]).to.deep.equal(['0px, 6px', 'round']);
  });
});

describe('a country without a city', () => {
  it('says its status by a dash whose gaps are open, as those of a disputed border are', async () => {
    const map = await shownMap(ROUND_TRIP);
    const area = getComputedStyle(one(map, '#leaflet path.area'));
    expect([area.strokeDasharray, area.strokeLinecap]).to.deep.equal(['3px, 2.5px', 'butt']);
    for (const path of all(map, '#leaflet path.disputed'))
      expect(getComputedStyle(path).strokeLinecap).to.equal('butt');
  });

  it('is an area with a name, and has no pin', async () => {
    const map = await shownMap(await launchStory());
    expect(all(map, '[data-id=uae] .dot').length).to.equal(0);
    expect(all(map, '#leaflet path.area').length).to.equal(1);
    expect(placeOf(map, 'uae').innerText).to.contain('the UAE');
    map.select('working-groups');
    await map.updateComplete;
    expect(one(map, '#leaflet path.area').classList.contains('selected')).to.equal(true);
  });

  it('is reached by its leg at its outline', async () => {
    const map = await shownMap(await launchStory());
    const area = one(map, '#leaflet path.area') as unknown as SVGPathElement;
    const heads = all(map, '.leg path:not(.line)') as unknown as SVGPathElement[];
    const tip = heads.at(-1)?.getPointAtLength((heads.at(-1)?.getTotalLength() ?? 0) / 2) as DOMPoint;
    const svg = area.ownerSVGElement as SVGSVGElement;
    const within = (x: number, y: number): boolean => {
      const stage = stageOf(map).getBoundingClientRect();
      const point = new DOMPoint(stage.left + x, stage.top + y).matrixTransform(svg.getScreenCTM()?.inverse());
      return area.isPointInFill(point);
    };
    const around = [-3, 0, 3].flatMap((dx) => [-3, 0, 3].map((dy) => within(tip.x + dx, tip.y + dy)));
    expect(around).to.include(true);
    expect(around).to.include(false);
  });
});

it('the markers’ targets are 24 px or more, and their names inside the stage', async () => {
  for (const widthPx of [360, 768, 1200]) {
    const map = await shownMap(await launchStory(), { widthPx });
    for (const place of placesOf(map)) {
      const { width, height } = place.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    const stage = stageOf(map).getBoundingClientRect();
    for (const label of all(map, '.label:not(.beyond)')) {
      const box = label.getBoundingClientRect();
      expect(box.left >= stage.left && box.right <= stage.right && box.bottom <= stage.bottom).to.equal(true);
    }
    expect(all(map, '.label.beyond').length).to.equal(0);
    map.remove();
  }
});

it('two of the story’s parts on one page select in each other', async () => {
  const map = await shownMap(ROUND_TRIP);
  const box = page('<dateline-map style="block-size:300px"></dateline-map>', 400);
  const other = box.querySelector('dateline-map') as DatelineMap;
  other.store = storeOf(map);
  await live(other);
  placeOf(map, 'lisbon').click();
  await other.updateComplete;
  expect(placeOf(other, 'lisbon').classList.contains('selected')).to.equal(true);
  expect(middle(other, placeOf(other, 'lisbon')).every((at) => at > 0)).to.equal(true);
});
