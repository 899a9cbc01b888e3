import { expect } from '@open-wc/testing';
import { isOtherYear, placeDate, standingSaid, tell } from '../../src/plan/saying.js';
import { ENGLISH, momentOf, plain, storyOf } from './stories.js';

const places = { olm: { name: 'Olm', lngLat: [11, 55] } };

describe('what is said of a moment', () => {
  it('is all that its mark shows, for the ear', () => {
    const chronicle = storyOf([{ when: '2026-01-22', where: 'olm', status: 'confirmed', claimedBy: 'the mayor' }], {
      places,
    });
    const told = tell(momentOf(chronicle, 'm0'), chronicle, ENGLISH);
    expect(plain(told.name)).to.equal('Thursday 22 January 2026, Olm, Confirmed by the mayor');
    expect(plain(told.short)).to.equal('Thu 22 Jan');
  });

  it('says who claims what, also where no status is known', () => {
    const chronicle = storyOf([
      { when: '2026-03-01', status: 'planned', claimedBy: 'the mayor' },
      { when: '2026-01-01', status: 'claimed', claimedBy: 'the mayor' },
    ]);
    expect(chronicle.moments.map((moment) => standingSaid(moment, ENGLISH))).to.deep.equal([
      'Claimed by the mayor',
      'Planned, says the mayor',
    ]);
    const { ui } = ENGLISH;
    for (const standing of ['planned', 'claimed', 'unknown', 'happened'] as const) {
      const pieces = ui.claim(standing, 'the mayor').map(([, text]) => text);
      expect(pieces.join(''), 'its pieces make the whole').to.equal(ui.standingBy(standing, 'the mayor'));
    }
  });

  it('has its year in any but the story’s own', () => {
    const chronicle = storyOf([{ when: '2025-12-30' }, { when: '2026-01-02' }]);
    expect(chronicle.moments.map(({ time }) => isOtherYear(time.extent, chronicle))).to.deep.equal([true, false]);
    expect(chronicle.moments.map((moment) => plain(placeDate(moment, chronicle, ENGLISH)))).to.deep.equal([
      'Tue 30 Dec 2025',
      'Fri 2 Jan',
    ]);
  });
});
