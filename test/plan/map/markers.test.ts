import { expect } from '@open-wc/testing';
import { labelOf, markerNames, markersOf, noteOf, radiusOf } from '../../../src/plan/map/markers.js';
import { regionName } from '../../../src/plan/map/sentences.js';
import { ENGLISH, plain, storyOf } from '../stories.js';

const places = {
  olm: { name: 'Olm', lngLat: [11, 55] },
  sund: { name: 'Sund', lngLat: [20, 60] },
  other: { name: 'Olm', lngLat: [-3, 40] },
};
const chronicle = storyOf(
  [
    { when: '2026-01-02', where: 'olm' },
    { when: '2026-01-03', where: 'sund' },
    { when: '2026-01-04', where: 'olm', status: 'planned' },
    { when: '2026-01-05', where: 'other', title: 'Elsewhere' },
  ],
  { places },
);

describe('markers', () => {
  it('are one a place, larger where it has more than one moment', () => {
    const markers = markersOf(chronicle, undefined);
    expect(markers.map(({ place, moments, pinPx }) => [place.id, moments.length, pinPx])).to.deep.equal([
      ['olm', 2, radiusOf(2)],
      ['sund', 1, radiusOf(1)],
      ['other', 1, radiusOf(1)],
    ]);
  });

  it('show the selected moment of theirs, with its standing and its date', () => {
    const [olm] = markersOf(chronicle, 'm2');
    if (!olm) throw new Error('no marker');
    expect([olm.selected, olm.standing, olm.shown.id]).to.deep.equal([true, 'planned', 'm2']);
    expect(plain(noteOf(olm, chronicle, ENGLISH))).to.equal('Sun 4 Jan');
    expect(labelOf(olm, ENGLISH)).to.equal('Olm');
  });

  it('are heard each by a name of its own', () => {
    const names = markerNames(markersOf(chronicle, undefined), chronicle, ENGLISH).map(plain);
    expect(names).to.deep.equal([
      'Olm, Moment 0, 2 moments, Friday 2 January 2026',
      'Sund, Saturday 3 January 2026, Happened',
      'Olm, Elsewhere, Monday 5 January 2026, Happened',
    ]);
    const again = markersOf(chronicle, undefined).slice(1, 2);
    expect(markerNames([...again, ...again], chronicle, ENGLISH)[1]).to.match(/, 2$/);
  });

  it('stand on a map that is called after its places', () => {
    expect(regionName(chronicle, ENGLISH)).to.equal('Map: Olm, Sund and Olm');
  });
});
