import { expect } from '@open-wc/testing';
import { readStory } from '../../src/model/read.js';

function read(when: unknown) {
  const moments = [
    { id: 'first', title: 'First', when: '2026-01-01' },
    { id: 'm', title: 'M', when, status: 'cancelled' },
  ];
  const { chronicle, problems } = readStory({ title: 'T', published: '2030-01-01', moments });
  return { moment: chronicle?.moments.find(({ id }) => id === 'm'), problems };
}

describe('a `when`', () => {
  /** As written · the form that it is drawn in */
  const kept: readonly [when: unknown, form: string][] = [
    ['2026-01-20~', 'within'],
    [{ edtf: '2026-01-20T10:00:05Z' }, 'instant'],
    [{ edtf: '2026-01-20', part: 'morning' }, 'part'],
    [{ edtf: '2026-01-20%', part: 'late-night' }, 'part'],
    [{ edtf: '2026-01', part: 'early' }, 'part'],
    [{ edtf: '2026-21', part: 'mid' }, 'part'],
    [{ edtf: '2026', part: 'late' }, 'part'],
    [{ edtf: '202X', part: 'mid' }, 'part'],
    [{ edtf: '-01XX', part: 'late' }, 'part'],
    [{ edtf: '2026-01-20', part: 'evening', timeZone: 'Asia/Dubai', text: 'That evening', after: 'first' }, 'part'],
    [{ edtf: '2026-01-20/2026-01-22', timeZone: 'Asia/Dubai' }, 'lasting'],
    [{ edtf: '{2026-01-20,2026-01-22}', text: 'On two evenings' }, 'all-of'],
    [{ start: '2026-01-22T23:50', end: '2026-01-23T03:40', timeZone: 'Asia/Dubai' }, 'lasting'],
    [{ start: '2026-01-22T23:50+03:00', end: '2026-01-23T00:55+04:00' }, 'lasting'],
    [{ start: '2026-01-22T23:50', end: '2026-01' }, 'lasting'],
    [{ start: '2026-21~', end: '202X?' }, 'lasting'],
    [{ start: '2026-01-22' }, 'lasting'],
    [{ end: '2026-01-22T10:00' }, 'lasting'],
    [{ start: '2026-01-22', after: 'first', text: 'From Thursday' }, 'lasting'],
    [{ text: 'Once upon a time' }, 'undated'],
    [{ text: 'Soon after', after: ['first'] }, 'after'],
    [{ before: 'first', timeZone: 'Asia/Dubai' }, 'before'],
  ];
  for (const [when, form] of kept) {
    it(`of ${JSON.stringify(when)} is ${form}`, () => {
      const { moment, problems } = read(when);
      expect(problems).to.deep.equal([]);
      expect(moment?.time.form).to.equal(form);
    });
  }

  /** As written · what is found · whether the moment is kept without it */
  const refused: readonly [when: unknown, finding: string, isKept?: true][] = [
    [{ edtf: '2026-01-20', part: 'early' }, 'part-unfit moments[1].when.part', true],
    [{ edtf: '2026-01', part: 'morning' }, 'part-unfit moments[1].when.part', true],
    [{ edtf: '2026-01-20T10:00', part: 'morning' }, 'part-unfit moments[1].when.part', true],
    [{ edtf: '2026-01-20/2026-01-22', part: 'morning' }, 'part-unfit moments[1].when.part', true],
    [{ edtf: '[2026-01-20,2026-01-22]', part: 'morning' }, 'part-unfit moments[1].when.part', true],
    [{ start: '2026-01-20', part: 'morning' }, 'part-unfit moments[1].when.part', true],
    [{ edtf: '2026-01-20', start: '2026-01-20' }, 'when-twofold moments[1].when'],
    [{ edtf: '2026-01-20', end: '2026-01-20' }, 'when-twofold moments[1].when'],
    [{ start: '[2026-01-20..2026-01-22]' }, 'date-not-single moments[1].when.start'],
    [{ end: '{2026-01-20,2026-01-22}' }, 'date-not-single moments[1].when.end'],
    [{ start: '2026-01-22', end: '2026-01-21' }, 'end-before-start moments[1].when.end'],
    [{ start: '2026-02-30' }, 'date-invalid moments[1].when.start'],
    [{ end: '14:30' }, 'date-invalid moments[1].when.end'],
    [{ edtf: '2026-01-20', timeZone: '+03:00' }, 'zone-unknown moments[1].when.timeZone'],
    [{ edtf: '2026-01-20', text: ' ' }, 'field-empty moments[1].when.text', true],
    [['2026-01-20'], 'type-wrong moments[1].when'],
    ['', 'date-invalid moments[1].when'],
  ];
  for (const [when, finding, isKept = false] of refused) {
    it(`of ${JSON.stringify(when)} is refused: ${finding}`, () => {
      const { moment, problems } = read(when);
      expect(problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal([finding]);
      expect(!!moment).to.equal(isKept);
      for (const { message } of problems) expect(message).to.match(/^[^\n]+\.$/);
    });
  }
});
