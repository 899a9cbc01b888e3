import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/time/duration.js';
import { movedScale, timeScale, type ScaleItem, type TimeScale } from '../../src/time/scale.js';
import { day, itemsArb, launch, minute, quay, utc, widthArb, within } from './stories.js';

function scaleOf(
  items: readonly ScaleItem[],
  widthPx: number,
  more: { finestMs?: number; previousThresholdMs?: number } = {},
) {
  return timeScale({ items, x0: 0, x1: widthPx, mode: 'auto', ...more });
}

function widthOf(scale: TimeScale, start: number, end: number): number {
  return scale.position(end) - scale.position(start);
}

/** Stretches of the domain that no item covers, found without the scale's own code. */
function silences(items: readonly ScaleItem[]): { start: number; end: number }[] {
  const sorted = [...items].sort((a, b) => a.start - b.start);
  const found: { start: number; end: number }[] = [];
  let end = Infinity;
  for (const item of sorted) {
    if (item.start > end) found.push({ start: end, end: item.start });
    const least = item.unit === 'second' ? 1000 : MINUTE_MS;
    const itemEnd = item.end > item.start ? item.end : item.start + least;
    end = Math.max(end === Infinity ? itemEnd : end, itemEnd);
  }
  return found;
}

describe('a gap-aware time scale', () => {
  describe('of a month and three days after a silence', () => {
    const scale = scaleOf(launch, 810, { finestMs: 6 * HOUR_MS });
    const days = ['20', '21', '22', '23'].map((d) => scale.position(utc(`2026-01-${d}`)));

    it('gives the three days equal widths and most of the axis', () => {
      const widths = days.slice(1).map((x, i) => x - days[i]!);
      expect(Math.max(...widths) - Math.min(...widths)).to.be.below(0.5);
      expect(days[3]! - days[0]!).to.be.above(400);
    });

    it('shortens the month, dashed, and the silence, broken, and nothing else', () => {
      expect(scale.stretches.map((s) => s.kind)).to.deep.equal(['vague', 'empty', 'even']);
      const [month, silence] = scale.stretches.map((s) => s.x1 - s.x0);
      expect(month).to.be.within(90, 130);
      expect(silence).to.be.within(70, 90);
      expect(scale.thresholdMs).to.equal(6 * HOUR_MS);
    });

    it('covers exactly what the moments cover', () => {
      expect([scale.start, scale.end]).to.deep.equal([utc('2025-12-01'), utc('2026-01-23T02:00')]);
      expect([scale.x0, scale.x1]).to.deep.equal([0, 810]);
    });

    it('treats a part of a day like the day it belongs to', () => {
      const late = [...launch.slice(0, 5), within('day', '2026-01-22T22:00', '2026-01-23T02:00')];
      const kinds = scaleOf(late, 810, { finestMs: 6 * HOUR_MS }).stretches.map((s) => s.kind);
      expect(kinds).to.deep.equal(['vague', 'empty', 'even']);
    });

    it('keeps its threshold when a moment joins', () => {
      const joined = [...launch, minute('2026-01-21T18:40')];
      const next = scaleOf(joined, 810, { finestMs: MINUTE_MS, previousThresholdMs: scale.thresholdMs });
      expect(next.thresholdMs).to.equal(scale.thresholdMs);
    });

    it('gives its threshold up when that serves no longer', () => {
      const hourly = ['06:00', '07:30', '08:10', '09:00', '09:40', '10:00', '11:15'].map((at) =>
        minute(`2026-01-22T${at}`),
      );
      const next = scaleOf([...launch, ...hourly], 810, { previousThresholdMs: 7 * DAY_MS });
      expect(next.thresholdMs).to.be.below(DAY_MS);
    });

    it('is linear once it is wide enough', () => {
      expect(scaleOf(launch, 20_000, { finestMs: 6 * HOUR_MS }).thresholdMs).to.equal(Infinity);
    });
  });

  it('shortens what is longer than a week among sixty moments in eighteen months', () => {
    const scale = scaleOf(quay, 960);
    expect(quay).to.have.length(60);
    expect(scale.thresholdMs).to.equal(7 * DAY_MS);
    const breaks = scale.stretches.filter((s) => s.kind === 'empty');
    expect(breaks.length).to.be.within(5, 8);
    expect(breaks.some((s) => s.start === utc('2024-12-01') && s.end === utc('2025-03-03'))).to.equal(true);
    // Five weeks of strike, which a linear axis would give 6 %.
    expect(widthOf(scale, utc('2025-03-12'), utc('2025-04-08'))).to.be.above(0.12 * 960);
  });

  it('shortens nothing among moments about a year apart', () => {
    for (const months of [
      ['2010-01-01', '2011-01-01', '2012-01-01', '2013-01-01', '2014-01-01'],
      ['2010-03-01', '2011-01-01', '2012-04-01', '2013-02-01', '2013-12-01'],
    ]) {
      expect(scaleOf(months.map(day), 800).thresholdMs).to.equal(Infinity);
    }
  });

  it('shortens whole days among hours, but not for one clock time among days', () => {
    const hours = ['10:02', '10:05', '10:20', '11:00', '12:30', '13:00'].map((at) => minute(`2026-01-20T${at}`));
    const days = ['2026-01-21', '2026-01-23', '2026-01-26'].map(day);
    expect(scaleOf([...hours, ...days], 800).stretches.filter((s) => s.kind === 'vague')).to.have.length(3);
    const among = [...launch, minute('2026-01-21T18:40')];
    expect(scaleOf(among, 810).stretches.filter((s) => s.kind === 'vague')).to.have.length(1);
  });

  it('keeps close neighbours at their true distances', () => {
    const hours = ['10:02', '10:05', '10:20', '11:00'].map((at) => minute(`2026-01-20T${at}`));
    const days = ['2026-01-21', '2026-01-22', '2026-01-25', '2026-02-10'].map(day);
    const scale = scaleOf([...hours, ...days], 900);
    expect(scale.thresholdMs).to.equal(15 * MINUTE_MS);
    expect(scale.stretches[0]).to.include({ kind: 'even', end: utc('2026-01-20T10:21') });
  });

  it('shortens a night after a quarter of an hour, under half of which something lasts', () => {
    const clocks = ['21:47:00', '21:52:00', '21:55:12', '21:56:50', '21:56:51'].map((at): ScaleItem => {
      const start = utc(`2026-04-06T${at}`);
      return { start, end: start, unit: 'second', lasting: false };
    });
    const hold = {
      start: utc('2026-04-06T21:58'),
      end: utc('2026-04-06T22:40'),
      unit: 'minute',
      lasting: true,
    } as const;
    const tries = ['2026-04-06T22:00', '2026-04-06T21:59', '2026-04-07T21:42', '2026-04-07T22:31'].map(minute);
    const scale = scaleOf([...clocks, hold, ...tries], 1160);
    expect(scale.stretches.some((s) => s.kind === 'empty' && s.end === utc('2026-04-07T21:42'))).to.equal(true);
    expect(widthOf(scale, scale.start, hold.end)).to.be.above(0.6 * 1160);
  });

  it('breaks nothing for a little more room', () => {
    const clocks = ['05', '09', '12', '31', '58'].map(
      (at) => ({ ...minute(`2026-03-11T10:00:${at}`), unit: 'second' }) as const,
    );
    const items = clocks.map((item) => ({ ...item, end: item.start }));
    const boat = { start: items[2]!.start, end: items[4]!.start, unit: 'second', lasting: true } as const;
    const still = { ...items[0]!, start: utc('2026-03-11T10:01:35'), end: utc('2026-03-11T10:01:35') };
    expect(scaleOf([...items, boat, still], 1000).thresholdMs).to.equal(Infinity);
  });

  it('never shortens under a lasting moment', () => {
    const war: ScaleItem = { start: utc('2020-01-01'), end: utc('2025-01-01'), unit: 'year', lasting: true };
    const scale = scaleOf([war, day('2024-12-30'), day('2024-12-31')], 800);
    expect(scale.stretches.map((s) => s.kind)).to.deep.equal(['even']);
  });

  it('pads a lone moment by half its length, and by half an hour at least', () => {
    const one = scaleOf([day('2026-01-20')], 800);
    expect([one.start, one.end]).to.deep.equal([utc('2026-01-19T12:00'), utc('2026-01-21T12:00')]);
    const instant = utc('2026-01-20T10:00');
    const two = scaleOf([{ start: instant, end: instant, unit: 'minute', lasting: false }], 800);
    expect([two.start, two.end]).to.deep.equal([utc('2026-01-20T09:30'), utc('2026-01-20T10:31')]);
  });

  it('shows something without any moment', () => {
    expect(scaleOf([], 800).position(0)).to.equal(0);
  });

  it('names what it cannot use', () => {
    expect(() => scaleOf(launch, 0)).to.throw(RangeError, 'from 0 to 0');
    expect(() => scaleOf([{ ...launch[0]!, end: Infinity }], 800)).to.throw(RangeError, 'Infinity');
  });

  it('goes on at the common rate outside its domain', () => {
    const scale = scaleOf(launch, 810);
    const beyond = scale.end + DAY_MS;
    expect(scale.position(beyond)).to.be.closeTo(810 + DAY_MS / scale.msPerPx, 1e-6);
    expect(scale.invert(scale.position(beyond))).to.be.closeTo(beyond, 1);
    expect(scale.position(scale.start - DAY_MS)).to.be.closeTo(-DAY_MS / scale.msPerPx, 1e-6);
  });
});

describe('a closer look at a time scale', () => {
  const look = (zoom: number, offset = 0): TimeScale =>
    movedScale(timeScale({ items: launch, x0: 0, x1: 810, mode: 'auto', finestMs: 6 * HOUR_MS, zoom }), -offset);
  const kinds = (scale: TimeScale): string[] => scale.stretches.map(({ kind }) => kind);

  it('opens what is shortened, little by little, until nothing is', () => {
    expect(kinds(look(1))).to.deep.equal(['vague', 'empty', 'even']);
    expect(kinds(look(3))).to.deep.equal(['vague', 'empty', 'even']);
    expect(kinds(look(200))).to.deep.equal(['even']);
    const [near, far] = [look(2), look(1)].map((scale) => widthOf(scale, utc('2026-01-01'), utc('2026-01-20')));
    expect(near! / far!).to.be.within(3.9, 4.1);
  });

  it('keeps its decimals however far it is moved', () => {
    const [here, there] = [look(50_000), look(50_000, 2e10)];
    const [from, till] = [utc('2026-01-22T10:00'), utc('2026-01-22T10:01')];
    expect(widthOf(there, from, till)).to.be.closeTo(widthOf(here, from, till), 1e-3);
    expect(there.position(from)).to.be.closeTo(here.position(from) - 2e10, 1e-3);
  });

  it('brings everything closer, and at one rate, in any story', () => {
    const zoomArb = fc.double({ min: 1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(itemsArb, widthArb, zoomArb, zoomArb, fc.boolean(), (items, widthPx, a, b, linear) => {
        const mode = linear ? 'linear' : 'auto';
        const [far, near] = [Math.min(a, b), Math.max(a, b)].map((zoom) =>
          timeScale({ items, x0: 0, x1: widthPx, mode, zoom }),
        ) as [TimeScale, TimeScale];
        expect(near.msPerPx / far.msPerPx).to.be.closeTo(Math.min(a, b) / Math.max(a, b), 1e-9);
        expect(near.thresholdMs).to.equal(far.thresholdMs);
        const edges = [...new Set(items.flatMap(({ start, end }) => [start, end]))].sort((x, y) => x - y);
        edges.slice(1).forEach((t, i) => {
          const px = widthOf(far, edges[i]!, t);
          expect(widthOf(near, edges[i]!, t)).to.be.at.least(px - px * 1e-9 - 1e-6);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('any gap-aware time scale', () => {
  const runs = { numRuns: 2000 };
  const spaced = (scale: TimeScale) => (scale.end - scale.start) * 1e-9 + 1;

  it('fills its width exactly, stretch after stretch', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, fc.integer({ min: -500, max: 500 }), (items, widthPx, x0) => {
        const scale = timeScale({ items, x0, x1: x0 + widthPx, mode: 'auto' });
        expect([scale.position(scale.start), scale.position(scale.end)]).to.deep.equal([x0, x0 + widthPx]);
        let [t, x] = [scale.start, x0];
        for (const stretch of scale.stretches) {
          expect([stretch.start, stretch.x0]).to.deep.equal([t, x]);
          [t, x] = [stretch.end, stretch.x1];
        }
        expect([t, x]).to.deep.equal([scale.end, x0 + widthPx]);
      }),
      runs,
    );
  });

  it('is strictly increasing and invertible', () => {
    const shares = fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(itemsArb, widthArb, shares, (items, widthPx, at) => {
        const scale = scaleOf(items, widthPx);
        const inside = at.map((share) => Math.round(scale.start + share * (scale.end - scale.start)));
        const ts = [...new Set([...inside, ...items.flatMap((i) => [i.start, i.end])])].sort((a, b) => a - b);
        ts.slice(1).forEach((t, i) => {
          // A tenth of a second: what a double of some thousand pixels can still tell apart in sixty years.
          if (t - ts[i]! >= 100) expect(scale.position(t)).to.be.above(scale.position(ts[i]!));
        });
        for (const t of ts) expect(scale.invert(scale.position(t))).to.be.closeTo(t, spaced(scale));
      }),
      runs,
    );
  });

  it('draws no longer silence shorter than a shorter one', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, (items, widthPx) => {
        const scale = scaleOf(items, widthPx);
        const gaps = silences(items).sort((a, b) => a.end - a.start - (b.end - b.start));
        const widths = gaps.map((gap) => widthOf(scale, gap.start, gap.end));
        widths.slice(1).forEach((width, i) => expect(width).to.be.at.least(widths[i]! - 1e-6));
      }),
      runs,
    );
  });

  it('draws everything that is not shortened at one rate, floors apart', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, (items, widthPx) => {
        const scale = scaleOf(
          items.map((item) => ({ ...item, floorPx: 0 })),
          widthPx,
        );
        for (const { kind, start, end, x0, x1 } of scale.stretches) {
          const linearPx = (end - start) / scale.msPerPx;
          if (kind === 'even') expect(x1 - x0).to.be.closeTo(linearPx, 1e-6);
          else expect(end - start).to.be.above(scale.thresholdMs);
        }
        // With floors some stretches are wider, none narrower.
        const floored = scaleOf(items, widthPx);
        for (const { kind, start, end, x0, x1 } of floored.stretches) {
          if (kind === 'even') expect(x1 - x0).to.be.at.least((end - start) / floored.msPerPx - 1e-6);
        }
      }),
      runs,
    );
  });

  it('gives each moment its floor while the floors leave room', () => {
    const floorsArb = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 84, maxLength: 84 });
    fc.assert(
      fc.property(itemsArb, widthArb, floorsArb, (plain, widthPx, floors) => {
        const sum = floors.slice(0, plain.length).reduce((a, b) => a + b, 0) || 1;
        const items = plain.map((item, i) => ({ ...item, floorPx: (0.45 * widthPx * floors[i]!) / sum }));
        const scale = scaleOf(items, widthPx);
        for (const { start, end, unit, floorPx } of items) {
          const until = end > start ? end : start + (unit === 'second' ? 1000 : MINUTE_MS);
          expect(widthOf(scale, start, until)).to.be.at.least(floorPx - 1e-6);
        }
      }),
      runs,
    );
  });

  it('scales floors down that exceed the width, and stays increasing', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, (plain, widthPx) => {
        const scale = scaleOf(
          plain.map((item) => ({ ...item, floorPx: widthPx })),
          widthPx,
        );
        for (const { x0, x1 } of scale.stretches) expect(x1).to.be.above(x0);
        expect(scale.x1).to.equal(widthPx);
      }),
      runs,
    );
  });

  it('makes at most one break in 120 pixels', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, (items, widthPx) => {
        const breaks = scaleOf(items, widthPx).stretches.filter((s) => s.kind === 'empty');
        expect(breaks.length).to.be.at.most(widthPx / 120);
      }),
      runs,
    );
  });

  it('shortens only what no lasting moment covers', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, (items, widthPx) => {
        const shortened = scaleOf(items, widthPx).stretches.filter((s) => s.kind !== 'even');
        for (const { start, end } of shortened) {
          expect(items.some((item) => item.lasting && item.start < end && item.end > start)).to.equal(false);
        }
      }),
      runs,
    );
  });

  it('keeps the threshold it has', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, (items, widthPx) => {
        const { thresholdMs } = scaleOf(items, widthPx);
        expect(scaleOf(items, widthPx, { previousThresholdMs: thresholdMs }).thresholdMs).to.equal(thresholdMs);
      }),
      runs,
    );
  });

  it('never shortens below the finest unit', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, (items, widthPx) => {
        expect(scaleOf(items, widthPx, { finestMs: 9 * DAY_MS }).thresholdMs).to.be.at.least(9 * DAY_MS);
      }),
      runs,
    );
  });

  it('is linear when it is very wide', () => {
    fc.assert(
      fc.property(itemsArb, (items) => {
        const scale = scaleOf(items, 1e12);
        expect(scale.thresholdMs).to.equal(Infinity);
        expect(scale.stretches.map((s) => s.kind)).to.deep.equal(['even']);
        expect(scale.msPerPx).to.be.closeTo(
          (scale.end - scale.start) / 1e12,
          ((scale.end - scale.start) / 1e12) * 1e-6,
        );
      }),
      runs,
    );
  });

  it('is exactly linear when linear is asked for', () => {
    fc.assert(
      fc.property(itemsArb, widthArb, fc.double({ min: -1, max: 2, noNaN: true }), (items, widthPx, share) => {
        const scale = timeScale({ items, x0: 7, x1: 7 + widthPx, mode: 'linear' });
        const t = scale.start + share * (scale.end - scale.start);
        expect(scale.position(t)).to.be.closeTo(7 + share * widthPx, 1e-6);
        expect([scale.stretches.length, scale.thresholdMs]).to.deep.equal([1, Infinity]);
      }),
      runs,
    );
  });
});
