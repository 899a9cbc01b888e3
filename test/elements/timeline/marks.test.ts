import { expect } from '@open-wc/testing';
import type { DatelineTimeline } from '../../../src/elements/timeline/dateline-timeline.js';
import { shownTimeline, windowOf } from '../helpers.js';

const VOTE = { id: 'vote', when: '2026-01-22T09:00', title: 'Vote', status: 'happened' };

/** One `when` for each thing that a mark may show. */
const WHENS: Readonly<Record<string, unknown>> = {
  'a minute': '2026-01-22T23:30',
  'some time inside a month': '2025-12',
  'about a month': '2025-12~',
  'a part of a day': { edtf: '2026-01-22', part: 'late-night' },
  'from start to end': '2026-01-19/2026-01-23',
  'from then on': '2026-01-22/..',
  'until then': '../2026-01-22',
  'then or later': '[2026-01-22..]',
  'then or earlier': '[..2026-01-22]',
  'later the same day': { edtf: '2026-01-22', after: 'vote' },
  'one of two dates': '[2026-01-20,2026-01-22]',
  'on each of two dates': '{2026-01-20,2026-01-22}',
  'nothing known': undefined,
};

const STATUSES = ['happened', 'confirmed', 'planned', 'claimed', 'cancelled', 'postponed', undefined] as const;
const ORIENTATIONS = ['horizontal', 'vertical'] as const;

function story(when: unknown, status: string | undefined): object {
  return {
    title: 'A specimen',
    lang: 'en-GB',
    moments: [{ id: 'it', when, title: 'It', ...(status && { status }), claimedBy: 'one side' }, VOTE],
  };
}

function markOf(timeline: DatelineTimeline, orientation: string): HTMLElement {
  const root = timeline.renderRoot;
  const mark =
    orientation === 'horizontal'
      ? root.querySelector('.spot[data-id=it] > .mark')
      : root.querySelector('[data-id=it]')?.closest('.row')?.querySelector('.rail > .mark');
  if (!(mark instanceof HTMLElement)) throw new Error('no mark is drawn');
  return mark;
}

async function drawnMark(when: unknown, status: string | undefined, orientation: string): Promise<HTMLElement> {
  const timeline = await shownTimeline(story(when, status), 900, `orientation="${orientation}"`);
  return markOf(timeline, orientation);
}

/** Whether a mark's body has faded at its start, and at its end. */
function fadesOf(mark: HTMLElement): [boolean, boolean] {
  const { maskImage } = getComputedStyle(mark.querySelector('i') as HTMLElement);
  const stops = maskImage.replace(/^linear-gradient\((to \w+, )?|\)$/g, '').split(/, (?=rgb)/);
  return [stops.at(0)!.startsWith('rgba(0, 0, 0, 0)'), stops.at(-1)!.startsWith('rgba(0, 0, 0, 0)')];
}

/** All that a mark is painted with, its colour excepted: what is left in black and white. */
function painted(mark: HTMLElement): string {
  const layers = [...mark.querySelectorAll('i, b')].flatMap((layer) => [
    getComputedStyle(layer),
    getComputedStyle(layer, '::before'),
    getComputedStyle(layer, '::after'),
  ]);
  const own = ['::before', '::after'].map((pseudo) => getComputedStyle(mark, pseudo));
  return [...layers, ...own].map(signsOf).join('\n');
}

function signsOf(style: CSSStyleDeclaration): string {
  if (style.content === 'none') return '';
  const { backgroundImage, backgroundColor, maskImage, borderRadius, borderStyle, borderWidth, transform } = style;
  const { insetInlineStart, insetInlineEnd, insetBlockStart } = style;
  const edges = ['auto', '0px'].includes(insetBlockStart) ? '' : insetBlockStart;
  const fill = `${backgroundImage} ${backgroundColor}`;
  return [
    fill,
    maskImage,
    borderRadius,
    borderStyle,
    borderWidth,
    transform,
    insetInlineStart,
    insetInlineEnd,
    edges,
  ].join(' | ');
}

function twins(signs: ReadonlyMap<string, string>): string[] {
  const names = [...signs.keys()];
  return names.flatMap((a, index) =>
    names.slice(index + 1).flatMap((b) => (signs.get(a) === signs.get(b) ? [`${a} = ${b}`] : [])),
  );
}

describe('a mark', () => {
  beforeEach(() => windowOf(1200));

  for (const orientation of ORIENTATIONS) {
    it(`tells every form from every other, ${orientation}`, async () => {
      const signs = new Map<string, string>();
      for (const [name, when] of Object.entries(WHENS)) {
        signs.set(name, painted(await drawnMark(when, 'happened', orientation)));
      }
      expect(twins(signs)).to.deep.equal([]);
    });

    for (const [name, when] of Object.entries(WHENS)) {
      it(`tells every status of “${name}” from every other, ${orientation}`, async () => {
        const signs = new Map<string, string>();
        for (const status of STATUSES) {
          signs.set(status ?? 'none', painted(await drawnMark(when, status, orientation)));
        }
        expect(twins(signs)).to.deep.equal([]);
      });
    }

    it(`of a minute is a circle, ${orientation}`, async () => {
      const mark = await drawnMark('2026-01-22T23:30', 'happened', orientation);
      const { width, height } = (mark.querySelector('i') as HTMLElement).getBoundingClientRect();
      expect(width).to.be.closeTo(height, 0.1);
    });

    it(`of what has no end has no edge there, and an arrow, ${orientation}`, async () => {
      const mark = await drawnMark('2026-01-22/..', 'happened', orientation);
      expect(getComputedStyle(mark.querySelector('i') as HTMLElement).maskImage).to.match(
        /transparent|rgba\(0, 0, 0, 0\)/,
      );
      expect(getComputedStyle(mark.querySelector('b') as HTMLElement, '::after').content).to.equal('""');
    });
  }

  it('on a rail runs downward, also where the words run from right to left', async () => {
    const timeline = await shownTimeline(
      { title: 'A specimen', lang: 'ar', moments: [{ title: 'It', when: '2026-01-22/..', status: 'happened' }] },
      900,
      'orientation="vertical" dir="rtl"',
    );
    const rail = timeline.renderRoot.querySelector('.rail') as HTMLElement;
    expect(getComputedStyle(timeline).direction).to.equal('rtl');
    expect(getComputedStyle(rail).direction).to.equal('ltr');
  });

  it('keeps the question mark of an uncertain date off a postponed one’s arrow', async () => {
    const mark = await drawnMark('2025-12?', 'postponed', 'horizontal');
    const arrow = getComputedStyle(mark, '::before');
    const query = getComputedStyle(mark.querySelector('.query') as HTMLElement);
    const sizePx = Number.parseFloat(getComputedStyle(mark).inlineSize);
    const arrowEndPx = sizePx - Number.parseFloat(arrow.insetInlineEnd);
    expect(Number.parseFloat(query.insetInlineStart)).to.be.at.least(arrowEndPx);
  });

  for (const [when, start, end] of [
    ['2026-01-20/2026-01-23~', false, true],
    ['2026-01-20~/2026-01-23', true, false],
    ['[2026-01-20~..2026-01-23]', true, false],
    ['[2026-01-20..2026-01-23~]', false, true],
    ['2026-01-20~/2026-01-23~', true, true],
    ['2026-01-20/2026-01-23', false, false],
  ] as const) {
    for (const orientation of ['horizontal', 'vertical'] as const) {
      it(`fades at the ends that are about right alone: ${when}, ${orientation}`, async () => {
        const mark = await drawnMark(when, 'happened', orientation);
        expect(fadesOf(mark)).to.deep.equal([start, end]);
      });
    }
  }

  it('of an approximate day, seen from afar, is as wide as a pill', async () => {
    const far = { id: 'far', when: '2020', title: 'Long before', status: 'happened' };
    const about = { id: 'it', when: '2026-01-22~', title: 'It', status: 'happened' };
    const timeline = await shownTimeline(
      { title: 'From afar', moments: [far, about] },
      900,
      'orientation="horizontal" scale="linear"',
    );
    expect(markOf(timeline, 'horizontal').getBoundingClientRect().width).to.equal(15);
  });
});
