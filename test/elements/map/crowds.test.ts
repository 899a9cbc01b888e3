import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, frame, heard, windowOf } from '../helpers.js';
import { all, listOf, live, mapOf, middle, one, placeOf, placesOf, pointsStory, shownMap, stageOf } from './helpers.js';
import type { DatelineMap } from '../../../src/elements/map/dateline-map.js';

beforeEach(() => windowOf(1200));

/** Vienna, Bratislava, Budapest, Wellington, Santiago. */
const DANUBE = pointsStory([
  [16.37, 48.21],
  [17.11, 48.15],
  [19.04, 47.5],
  [174.78, -41.29],
  [-70.65, -33.45],
]);

/** Three places that are one at the closest zoom, and one that is not. */
const CITY = pointsStory([
  [36.8, -1.28],
  [36.85, -1.3],
  [36.82, -1.25],
  [39.66, -4.05],
]);

const scatter = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, i) => [((i * 97) % 340) - 170, ((i * 61) % 120) - 50]);

async function settled(map: DatelineMap): Promise<void> {
  await frame();
  await map.updateComplete;
  await frame();
}

describe('places that stand too close for a pin each', () => {
  it('are one marker with the number of their moments, and no pin lies on another', async () => {
    const map = await shownMap({ ...pointsStory(scatter(150)), published: '2027-01-01' }, { widthPx: 700 });
    const dots = all(map, '.dot');
    expect(dots.length).to.be.within(20, 149);
    const counted = all(map, '.place').map((place) =>
      Number(one(map, `[data-id=${place.dataset['id']}] .dot`).innerText || 1),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).to.equal(150);
    dots.forEach((dot, index) => {
      const [x, y] = middle(map, dot);
      for (const other of dots.slice(0, index)) {
        const [otherX, otherY] = middle(map, other);
        const least = (dot.offsetWidth + other.offsetWidth) / 2;
        expect(Math.hypot(x - otherX, y - otherY)).to.be.above(least - 2);
      }
    });
  });

  it('name two of them, or one and how many more; a screen reader hears them all', async () => {
    const map = await shownMap(DANUBE);
    expect(placesOf(map)).to.have.length(3);
    expect(one(map, '[data-id=p0] .place-name').innerText).to.equal('Place 1 and 2 more');
    expect(heard(placeOf(map, 'p0'))).to.equal('Place 1, Place 2 and Place 3, 3 moments');
  });

  it('name the selected one first, and nobody takes their number or its date for those of one place', async () => {
    const map = await shownMap(DANUBE);
    expect(all(map, '[data-id=p0] .place-date')).to.have.length(0);
    map.select('m1');
    await settled(map);
    expect(one(map, '[data-id=p0] .place-name').innerText).to.equal('Place 2 and 2 more');
    expect(all(map, '[data-id=p0] .place-date')).to.have.length(0);
    expect(placeOf(map, 'p0').getAttribute('aria-current')).to.equal('true');
  });

  it('come apart at a click, and keep the focus when they join again', async () => {
    const map = await shownMap(DANUBE);
    placeOf(map, 'p0').focus();
    await sendKeys({ press: 'Enter' });
    await settled(map);
    const { width, height } = stageOf(map).getBoundingClientRect();
    for (const id of ['p0', 'p1', 'p2']) {
      const [x, y] = middle(map, one(map, `[data-id=${id}] .dot`));
      expect(x > 0 && y > 0 && x < width && y < height).to.equal(true);
    }
    expect((focused() as HTMLElement).dataset['id']).to.equal('p0');
    placeOf(map, 'p2').focus();
    map.fit();
    await settled(map);
    expect(placesOf(map)).to.have.length(3);
    expect((focused() as HTMLElement).dataset['id']).to.equal('p0');
  });

  it('list their moments where no zoom parts them', async () => {
    const map = await shownMap(CITY);
    const cluster = placeOf(map, 'p0');
    expect(cluster.getAttribute('aria-haspopup')).to.equal('dialog');
    cluster.click();
    await settled(map);
    expect(all(map, '.moments button')).to.have.length(3);
    expect(listOf(map)?.getAttribute('aria-label')).to.equal('Place 1, Place 2 and Place 3');
    expect(heard(all(map, '.moments button')[2] as HTMLElement)).to.equal(
      'Moment 3, Place 3, Tuesday 3 March 2026, Happened',
    );
    expect(placeOf(map, 'p0').getAttribute('aria-expanded')).to.equal('true');
  });

  it('open their list at the selected moment, which is marked', async () => {
    const map = await shownMap(CITY);
    map.select('m1');
    await settled(map);
    placeOf(map, 'p0').click();
    await settled(map);
    const [first, second] = all(map, '.moments button');
    expect(map.renderRoot instanceof ShadowRoot && map.renderRoot.activeElement).to.equal(second);
    expect(second?.getAttribute('aria-current')).to.equal('true');
    expect(getComputedStyle(second as Element).boxShadow).not.to.equal(getComputedStyle(first as Element).boxShadow);
  });

  it('take the legs that lead to them', async () => {
    const map = await shownMap(DANUBE);
    // from Vienna to Bratislava and Budapest nothing is left to draw
    expect(all(map, '.leg')).to.have.length(2);
  });
});

describe('a country too small to be seen, or that the atlas lacks', () => {
  const story = (codes: readonly string[]): object => {
    const base = pointsStory(codes.map((_, i) => [i, 0])) as { places: object };
    return { ...base, places: Object.fromEntries(codes.map((country, i) => [`p${i}`, { name: country, country }])) };
  };

  it('has a square sign in place of a pin, and none where its area is seen', async () => {
    const map = await shownMap(story(['FR', 'VA', 'GI', 'MT']));
    expect(all(map, '.sign .dot').length).to.equal(3);
    expect(all(map, '[data-id=p0] .dot').length).to.equal(0);
    expect(getComputedStyle(one(map, '[data-id=p1] .dot')).borderRadius).to.equal('3px');
  });

  it('is named under the map when there is no such country', async () => {
    const map = mapOf(story(['FR', 'QQ']));
    await live(map);
    expect(map.renderRoot.textContent).to.contain('Not on this map: QQ.');
    expect(placesOf(map)).to.have.length(1);
  });
});

it('places beyond the edge of the map stand at it, and a sentence says so', async () => {
  const map = await shownMap(pointsStory([[0, -90], [166.67, -77.85], [20, 10]])); // prettier-ignore
  const { height } = stageOf(map).getBoundingClientRect();
  expect(middle(map, one(map, '[data-id=p0] .dot'))[1]).to.be.within(0, height);
  expect(map.renderRoot.textContent).to.contain('Beyond the edge of this map and drawn there: Place 1.');
});

it('a name wider than the map is cut with an ellipsis rather than left out', async () => {
  const story = pointsStory([[10, 50]]) as { places: Record<string, object> };
  const name = 'Llanfairpwllgwyngyll on the hill of a shore';
  const map = await shownMap(
    { ...story, places: { p0: { ...story.places['p0'], name } } },
    { widthPx: 300, heightPx: 320 },
  );
  const stage = stageOf(map).getBoundingClientRect();
  const label = one(map, '.label:not(.beyond) .place-name');
  expect(label.getBoundingClientRect().left).to.be.at.least(stage.left);
  expect(label.getBoundingClientRect().right).to.be.at.most(stage.right);
  expect(label.scrollWidth).to.be.above(label.clientWidth);
});

it('names keep their distance from each other and their markers when text is twice as large', async () => {
  const map = mapOf(DANUBE, { widthPx: 700 });
  map.style.setProperty('--dateline-text', '32px');
  await live(map);
  map.fit();
  await settled(map);
  const boxes = all(map, '.label:not(.beyond), .country').map((label) => label.getBoundingClientRect());
  expect(all(map, '.label:not(.beyond)').length).to.equal(3);
  boxes.forEach((a, index) => {
    for (const b of [...boxes.slice(0, index), ...all(map, '.dot').map((dot) => dot.getBoundingClientRect())]) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart).to.equal(true);
    }
  });
});

describe('counts', () => {
  /** A story with so many moments at each of its places. */
  const counted = (counts: readonly number[], spread = 12): object => ({
    title: 'Counts',
    published: '2026-06-01',
    places: Object.fromEntries(
      counts.map((_, i) => [
        `p${i}`,
        { name: `Place ${i}`, lngLat: [(i % 20) * spread - 100, 50 - Math.floor(i / 20) * 8] },
      ]),
    ),
    moments: counts.flatMap((count, place) =>
      Array.from({ length: count }, (_, i) => ({
        when: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
        title: `Moment ${i}`,
        where: `p${place}`,
        status: 'happened',
      })),
    ),
  });

  it('stand whole in their discs, however many digits they have', async () => {
    const map = await shownMap(counted([1, 7, 60, 432, 1204]), { widthPx: 700 });
    const widths = ['p0', 'p1', 'p2', 'p3', 'p4'].map((id) => {
      const dot = one(map, `[data-id=${id}] .dot`);
      const figure = dot.firstElementChild as HTMLElement;
      expect(figure.getBoundingClientRect().width, id).to.be.at.most(dot.getBoundingClientRect().width - 4);
      return dot.getBoundingClientRect().width;
    });
    expect(widths).to.deep.equal([13, 20, 23, 30, 40]);
    expect(one(map, '[data-id=p4] .dot').innerText.replace(/\D/g, '')).to.equal('1204');
  });

  it('of places that cannot all be live add up to all moments, with no more than 200 markers', async () => {
    const counts = Array.from({ length: 900 }, (_, i) => 1 + (i % 3));
    const map = await shownMap(
      {
        ...counted(counts),
        places: Object.fromEntries(
          counts.map((_, i) => [
            `p${i}`,
            { name: `Place ${i}`, lngLat: [((i * 97) % 3400) / 10 - 170, ((i * 61) % 1200) / 10 - 50] },
          ]),
        ),
      },
      { widthPx: 1180, heightPx: 800 },
    );
    expect(placesOf(map).length).to.be.within(20, 200);
    const sum = all(map, '.dot').reduce((total, dot) => total + Number(dot.innerText.replace(/\D/g, '') || 1), 0);
    expect(sum).to.equal(1800);
    expect(all(map, '.label:not(.beyond)').length).to.be.at.most(60);
  });
});
