import { expect } from '@open-wc/testing';
import { shotsOf } from '../../../src/plan/map/shots.js';
import { storyOf } from '../stories.js';

const places = Object.fromEntries(['a', 'b', 'c', 'd'].map((id, at) => [id, { name: id, lngLat: [at * 10, 50] }]));
const moments = ['a', 'b', 'c', 'd', 'a'].map((where, at) => ({ when: `2026-01-0${at + 1}`, where }));

describe('views of less than everything', () => {
  it('show a moment with the nearest places before and after it', () => {
    const chronicle = storyOf(moments, { places });
    expect(shotsOf(chronicle, 'm1').moment).to.deep.equal(['b', 'a', 'c']);
    expect(shotsOf(chronicle, 'm4').moment).to.deep.equal(['a', 'd']);
    expect(shotsOf(chronicle, undefined).moment).to.equal(undefined);
  });

  it('show the selected moment’s route, or the only one', () => {
    const routes = [{ stops: ['m0', 'm1'] }, { stops: ['m2', 'm3'] }];
    const two = storyOf(moments, { places, routes });
    expect(shotsOf(two, 'm3').route).to.deep.equal(['c', 'd']);
    expect(shotsOf(two, undefined).route).to.equal(undefined);
    const one = storyOf(moments, { places, routes: routes.slice(0, 1) });
    expect(shotsOf(one, undefined).route).to.deep.equal(['a', 'b']);
  });

  it('are none where everything is in them', () => {
    const chronicle = storyOf(moments.slice(0, 2), { places });
    expect(shotsOf(chronicle, 'm0')).to.deep.equal({ moment: undefined, route: undefined });
  });
});
