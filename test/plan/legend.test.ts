import { expect } from '@open-wc/testing';
import { legendRows, shownForms, type AxisFacts, type LegendSign } from '../../src/plan/legend.js';
import type { Chronicle } from '../../src/model/types.js';
import { ENGLISH, storyOf } from './stories.js';

const headings = (chronicle: Chronicle, axis?: AxisFacts, withMap = false): string[] =>
  legendRows(chronicle, ENGLISH, axis, withMap).map(({ heading }) => heading);

function entriesOf(chronicle: Chronicle, heading: string, axis?: AxisFacts): [string, string][] {
  const row = legendRows(chronicle, ENGLISH, axis, true).find((each) => each.heading === heading);
  return (row?.entries ?? []).map(([sign, label]) => [nameOf(sign), label]);
}

const nameOf = (sign: LegendSign): string =>
  sign.kind === 'mark' ? sign.look.shape : 'standing' in sign ? `${sign.kind} ${sign.standing}` : sign.kind;

describe('the rows of a legend', () => {
  const places = { olm: { name: 'Olm', lngLat: [11, 55] }, uae: { name: 'the UAE', country: 'AE' } };

  it('explain what the story uses, in the order of the words, and leave out what they have nothing for', () => {
    const chronicle = storyOf([
      { when: '2026-01-02', status: 'claimed', claimedBy: 'Olm' },
      { when: '2026-01-01', status: 'happened' },
    ]);
    expect(headings(chronicle, undefined, true)).to.deep.equal(['Status', 'When']);
    expect(entriesOf(chronicle, 'Status').map(([, label]) => label)).to.deep.equal(['Happened', 'Claimed']);
    expect(entriesOf(chronicle, 'When')).to.deep.equal([['within', 'some time inside']]);
  });

  it('explain marks as they are drawn now, and what the axis shortens', () => {
    const chronicle = storyOf([{ when: '2026-01-02' }]);
    const axis = { forms: { day: 'pill' }, empty: true, vague: false } as const;
    expect(entriesOf(chronicle, 'When', axis)).to.deep.equal([
      ['pill', 'that day'],
      ['empty', 'empty, shortened'],
    ]);
  });

  it('explain the map where there is one', () => {
    const chronicle = storyOf(
      [
        { when: '2026-01-02', where: 'olm' },
        { when: '2026-01-03', where: 'uae', status: 'planned' },
        { when: '2026-01-04', where: 'olm', status: 'planned' },
      ],
      { places, routes: [{ stops: ['m0', 'm1', 'm2'] }] },
    );
    expect(headings(chronicle)).not.to.include('Map');
    expect(entriesOf(chronicle, 'Map')).to.deep.equal([
      ['area', 'country, no exact place'],
      ['leg planned', 'journey planned'],
      ['count', 'moments at one place'],
    ]);
  });

  it('say of one form with two shapes the one that says more', () => {
    const [day, other] = storyOf([{ when: '2026-01-02' }, { when: '2026-01-03' }]).moments;
    if (!day || !other) throw new Error('no moments');
    expect(
      shownForms([
        [day, 'pill'],
        [other, 'within'],
      ]),
    ).to.deep.equal({ day: 'pill', within: 'within' });
    const [month] = storyOf([{ when: '2026-01' }]).moments;
    if (!month) throw new Error('no moment');
    // afar a day and a month look alike: one sign cannot mean two things
    expect(
      shownForms([
        [day, 'pill'],
        [month, 'pill'],
      ]),
    ).to.deep.equal({ far: 'pill' });
  });
});
