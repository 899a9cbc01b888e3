import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readStory } from '../../src/model/read.js';
import { resolveStory } from '../../src/model/resolve.js';
import type { MomentFile } from '../../src/model/schema.js';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);
/** Days 0 to 3 may have dates; -1 and 4 stand for "any time before" and "after". */
const LAST = 3;
const BEFORE = -1;
const AFTER = LAST + 1;

/** What a moment may say of when: the days that it may start on, and those that it may end on where it lasts. */
interface Dated {
  readonly edtf?: string;
  readonly starts: readonly [from: number, to: number];
  readonly ends?: readonly [from: number, to: number];
}

interface Edge {
  readonly earlier: number;
  readonly later: number;
  readonly field: 'after' | 'before';
}

interface SmallGraph {
  readonly nodes: readonly Dated[];
  readonly edges: readonly Edge[];
}

const dayText = (day: number) => `2026-01-0${day + 1}`;

const days = fc.tuple(fc.nat(LAST), fc.nat(LAST)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const dated: fc.Arbitrary<Dated> = fc.oneof(
  fc.constant<Dated>({ starts: [BEFORE, AFTER] }),
  days.map(([from]): Dated => ({ edtf: dayText(from), starts: [from, from] })),
  days.map(([from, to]): Dated => ({ edtf: `[${dayText(from)}..${dayText(to)}]`, starts: [from, to] })),
  days.map(([from]): Dated => ({ edtf: `[${dayText(from)}..]`, starts: [from, AFTER] })),
  days.map(([from]): Dated => ({ edtf: `[..${dayText(from)}]`, starts: [BEFORE, from] })),
  days.map(([from, to]): Dated => ({ edtf: `${dayText(from)}/${dayText(to)}`, starts: [from, from], ends: [to, to] })),
  days.map(([from]): Dated => ({ edtf: `${dayText(from)}/..`, starts: [from, from], ends: [from, AFTER] })),
  days.map(([from]): Dated => ({ edtf: `../${dayText(from)}`, starts: [BEFORE, from], ends: [from, from] })),
);

const graphs: fc.Arbitrary<SmallGraph> = fc.array(dated, { minLength: 1, maxLength: 6 }).chain((nodes) => {
  const node = fc.nat(nodes.length - 1);
  const edge = fc.record<Edge>({ earlier: node, later: node, field: fc.constantFrom('after', 'before') });
  return fc.record({ nodes: fc.constant(nodes), edges: fc.array(edge, { maxLength: 7 }) });
});

function momentsOf({ nodes, edges }: SmallGraph): MomentFile[] {
  return nodes.map(({ edtf }, i) => ({
    id: `m${i}`,
    title: `M${i}`,
    status: 'planned',
    when: {
      ...(edtf !== undefined && { edtf }),
      after: edges.filter(({ later, field }) => later === i && field === 'after').map(({ earlier }) => `m${earlier}`),
      before: edges.filter(({ earlier, field }) => earlier === i && field === 'before').map(({ later }) => `m${later}`),
    },
  }));
}

/** From which start to which end: in days, the same for what does not last. */
type Stay = readonly [start: number, end: number];

function upTo([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * Tries every way of giving each moment its days so that all holds, one moment after the other.
 * @returns of each moment the earliest start and the latest end in any of them; nothing where there is none
 */
function bruteForce({ nodes, edges }: SmallGraph): Stay[] | undefined {
  const stays = nodes.map(({ starts, ends }) =>
    upTo(starts).flatMap((start) =>
      (ends ? upTo(ends) : [start]).filter((end) => start <= end).map((end): Stay => [start, end]),
    ),
  );
  const chosen: Stay[] = [];
  let found: Stay[] | undefined;
  const holds = (i: number) =>
    edges.every(({ earlier, later }) => {
      if (Math.max(earlier, later) !== i) return true;
      return (chosen[earlier]?.[1] ?? 0) <= (chosen[later]?.[0] ?? 0) && earlier !== later;
    });
  const choose = (i: number): void => {
    if (i === nodes.length) {
      found = chosen.map(([start, end], k) => {
        const [least, most] = found?.[k] ?? [start, end];
        return [Math.min(least, start), Math.max(most, end)];
      });
      return;
    }
    for (const stay of stays[i] ?? []) {
      chosen[i] = stay;
      if (holds(i)) choose(i + 1);
    }
    chosen.length = i;
  };
  choose(0);
  return found;
}

function hasCycle({ nodes, edges }: SmallGraph): boolean {
  let left = nodes.map((_, i) => i);
  for (;;) {
    const free = left.filter((i) => !edges.some(({ earlier, later }) => later === i && left.includes(earlier)));
    if (!free.length) return left.length > 0;
    left = left.filter((i) => !free.includes(i));
  }
}

const resolve = (graph: SmallGraph) => resolveStory({ title: 'T', published: '2026-02-01', moments: momentsOf(graph) });

const codes = (graph: SmallGraph) => new Set(resolve(graph).problems.map(({ code }) => code));

describe('order', () => {
  it('finds a cycle where there is one, and nowhere else', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(codes(graph).has('order-cycle')).to.equal(hasCycle(graph));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a contradiction where no choice of days satisfies all relations, and nowhere else', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        fc.pre(!hasCycle(graph));
        expect(codes(graph).has('order-contradiction')).to.equal(!bruteForce(graph));
      }),
      { numRuns: 3000 },
    );
  }).timeout(60_000);

  it('narrows every moment to exactly the days that it may have, and puts it behind those that it comes after', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const found = hasCycle(graph) ? undefined : bruteForce(graph);
        fc.pre(!!found);
        const { moments } = resolve(graph).chronicle;
        for (const { id, time } of moments) {
          const [least = 0, most = 0] = found?.[Number(id.slice(1))] ?? [];
          expect(time.bounds.start, id).to.equal(least === BEFORE ? -Infinity : FIRST_DAY + least * DAY_MS);
          expect(time.bounds.end, id).to.equal(most === AFTER ? Infinity : FIRST_DAY + (most + 1) * DAY_MS);
        }
        const order = moments.map(({ id }) => Number(id.slice(1)));
        for (const { earlier, later } of graph.edges) expect(order.indexOf(earlier)).to.be.below(order.indexOf(later));
      }),
      { numRuns: 3000 },
    );
  }).timeout(60_000);

  it('keeps every moment, whatever is wrong with the order', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const order = resolve(graph).chronicle.moments.map(({ id }) => Number(id.slice(1)));
        expect(order.toSorted((a, b) => a - b)).to.deep.equal(graph.nodes.map((_, i) => i));
      }),
      { numRuns: 1000 },
    );
  });

  it('says each thing in one sentence, with the path of the field that says otherwise', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const { message, path } of resolve(graph).problems) {
          expect(message).to.match(/^“M\d” is placed [^\n]+\.$/);
          expect(path).to.match(/^moments\[\d\]\.when\.(after|before)$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  const idsOf = (moments: readonly object[]) =>
    readStory({ title: 'T', published: '2027-01-01', moments }).chronicle?.moments.map(({ id }) => id);

  it('goes by date, then by how exactly it is known, then by the file', () => {
    const moments = [
      { id: 'year', when: '2026', title: 'T' },
      { id: 'month', when: '2026-01', title: 'T' },
      { id: 'noon', when: '2026-01-01T12:00', title: 'T' },
      { id: 'later', when: { edtf: '2026-01-01', after: 'day1' }, title: 'T' },
      { id: 'day1', when: '2026-01-01', title: 'T' },
      { id: 'day2', when: '2026-01-01', title: 'T' },
      { id: 'morning', when: { edtf: '2026-01-01', part: 'morning' }, title: 'T' },
      { id: 'eve', when: '2025-12-31', title: 'T' },
    ];
    expect(idsOf(moments)).to.deep.equal(['eve', 'day1', 'day2', 'later', 'month', 'year', 'morning', 'noon']);
  });

  it('puts what has no date behind what it follows, right before what it precedes, else last', () => {
    const moments = [
      { id: 'never2', title: 'T', when: {} },
      { id: 'c', title: 'T', when: '2026-01-03' },
      { id: 'before-c', title: 'T', when: { before: 'c' } },
      { id: 'after-a', title: 'T', when: { after: 'a' } },
      { id: 'b', title: 'T', when: '2026-01-02' },
      { id: 'never1', title: 'T', when: { after: 'never2' } },
      { id: 'a', title: 'T', when: '2026-01-01' },
      { id: 'by-b', title: 'T', when: '[..2026-01-02]' },
    ];
    expect(idsOf(moments)).to.deep.equal(['a', 'b', 'after-a', 'before-c', 'by-b', 'c', 'never2', 'never1']);
  });

  it('lets no order contradict a date that is only about right', () => {
    const moments = [
      { id: 'a', title: 'A', when: '2026-01-22' },
      { id: 'b', title: 'B', when: { edtf: '2026-01-21~', after: 'a' } },
      { id: 'c', title: 'C', when: { edtf: '2026-01-20?', after: 'b' } },
    ];
    const { chronicle, problems } = readStory({ title: 'T', published: '2027-01-01', moments });
    expect(problems).to.deep.equal([]);
    expect(chronicle?.moments.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    const [, b] = chronicle?.moments ?? [];
    expect(b?.time.bounds).to.deep.equal({ start: Date.UTC(2026, 0, 21), end: Date.UTC(2026, 0, 22) });
  });

  it('names a long circle by its beginning', () => {
    const moments = Array.from({ length: 10_000 }, (_, i) => ({
      id: `m${i}`,
      title: `M${i}`,
      status: 'planned',
      when: { after: `m${(i + 1) % 10_000}` },
    }));
    const { problems } = readStory({ title: 'T', published: '2027-01-01', moments });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      '“M0” is placed after “M1”, that one after “M2”, that one after “M3”, that one after “M4”, and so on, that one after “M0” again.',
    ]);
  });
});
