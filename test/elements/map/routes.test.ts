import { expect } from '@open-wc/testing';
import { windowOf } from '../helpers.js';
import { all, one, shownMap } from './helpers.js';

const STANDINGS = ['happened', 'confirmed', 'planned', 'claimed', 'cancelled'] as const;

/** A journey whose every leg has another status. All invented. */
const JOURNEY = {
  title: 'A journey',
  lang: 'en-GB',
  published: '2026-06-01',
  places: Object.fromEntries(
    [...STANDINGS, 'home'].map((_, i) => [`p${i}`, { name: `Stop ${i}`, lngLat: [-10 + 12 * i, 40 + (i % 2) * 10] }]),
  ),
  moments: [...STANDINGS, 'happened'].map((status, i) => ({
    id: `m${i}`,
    when: `2026-03-0${i + 1}`,
    where: `p${i}`,
    title: `Moment ${i}`,
    // a leg has the status of the moment that it leads to
    status: i === 0 ? 'happened' : STANDINGS[i - 1],
    ...(i > 0 && STANDINGS[i - 1] === 'claimed' && { claimedBy: 'a spokesman' }),
  })),
  routes: [{ title: 'All', stops: [...STANDINGS, 'end'].map((_, i) => `m${i}`) }],
};

describe('a route', () => {
  beforeEach(() => windowOf(1200));

  it('shows the status of each leg by its dash, the same for no two that differ in what is known', async () => {
    const map = await shownMap(JOURNEY);
    const dashes = STANDINGS.map((standing) => getComputedStyle(one(map, `.leg.${standing} .line`)).strokeDasharray);
    const [happened, confirmed, planned, claimed, cancelled] = dashes;
    expect([happened, confirmed]).to.deep.equal(['none', 'none']);
    expect(new Set([happened, planned, claimed]).size).to.equal(3);
    expect(cancelled).to.equal(planned);
    const colour = (standing: string): string => getComputedStyle(one(map, `.leg.${standing}`)).color;
    expect(colour('cancelled')).not.to.equal(colour('planned'));
  });

  it('shows its direction: each leg ends in a head at the place it leads to', async () => {
    const map = await shownMap(JOURNEY);
    const legs = all(map, '.leg');
    expect(legs.length).to.equal(5);
    legs.forEach((leg, index) => {
      const [line, head] = [...leg.querySelectorAll('path')];
      const tip = head?.getPointAtLength((head?.getTotalLength() ?? 0) / 2) as DOMPoint;
      const end = line?.getPointAtLength(line?.getTotalLength() ?? 0) as DOMPoint;
      expect(Math.hypot(tip.x - end.x, tip.y - end.y)).to.be.below(1);
      const stage = one(map, '.stage').getBoundingClientRect();
      const dot = one(map, `[data-id=p${index + 1}] .dot`).getBoundingClientRect();
      const gap = Math.hypot(dot.x + dot.width / 2 - stage.x - end.x, dot.y + dot.height / 2 - stage.y - end.y);
      expect(gap).to.be.within(8, 24);
    });
  });

  it('emphasises the legs to and from the selected moment, and no other', async () => {
    const map = await shownMap(JOURNEY);
    const widthOf = (standing: string): number =>
      parseFloat(getComputedStyle(one(map, `.leg.${standing}`)).strokeWidth);
    const before = STANDINGS.map(widthOf);
    expect(new Set(before).size).to.equal(1);
    map.select('m2');
    await map.updateComplete;
    const wider = STANDINGS.filter((standing, index) => widthOf(standing) > (before[index] ?? 0));
    expect(wider).to.deep.equal(['confirmed', 'planned']);
    map.select(null);
    await map.updateComplete;
    expect(STANDINGS.map(widthOf)).to.deep.equal(before);
  });
});
