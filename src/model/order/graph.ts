import type { DateValue } from '../../time/types.js';
import type { Span } from './span.js';

/** A moment in the graph of a story's order. */
export interface Node {
  /** Place in the file. */
  readonly index: number;
  /** Narrowed while contradictions are looked for. */
  readonly span: Span;
  /** Relations to the moments that it is placed after. */
  readonly earlier: Relation[];
}

/** A moment as the sentences about order name it. */
export interface NamedNode extends Node {
  readonly title: string;
  readonly date?: DateValue;
  /** IANA zone that its date is said in. */
  readonly zone: string;
}

export interface Relation<N extends Node = Node> {
  readonly earlier: N;
  readonly later: N;
  /** In which of the two's fields it is written: `after` of the later one or `before` of the earlier one. */
  readonly field: 'after' | 'before';
  /** Set on a relation that closes a cycle or contradicts the dates: it counts no more. */
  dropped?: true;
}

/** As many moments of a cycle as a sentence can name. */
const NAMED_IN_CYCLE = 5;

/**
 * Drops the relations that close a cycle: a depth-first walk from each moment to the earlier ones, with its own stack,
 * since a chain may be as long as the file.
 * @param onCycle - told of each relation dropped, and of the cycle: each moment in it is placed after the next, the last
 * after the first; of a long one only the beginning, and its whole length
 * @returns all moments, each behind those that it is placed after
 */
export function breakCycles<N extends Node>(
  nodes: readonly N[],
  onCycle: (closing: Relation<N>, cycle: readonly N[], length: number) => void,
): N[] {
  const done = new Set<Node>();
  const depths = new Map<Node, number>();
  const sorted: N[] = [];
  for (const first of nodes) if (!done.has(first)) walk(first);
  return sorted;

  function walk(first: N): void {
    const trail: N[] = [];
    const steps: Iterator<Relation>[] = [];
    const enter = (node: N) => {
      depths.set(node, trail.push(node) - 1);
      steps.push(node.earlier.values());
    };
    enter(first);
    for (let at = trail.at(-1); at; at = trail.at(-1)) {
      const relation = steps.at(-1)?.next().value as Relation<N> | undefined;
      const depth = relation && depths.get(relation.earlier);
      if (!relation) {
        done.add(at);
        depths.delete(at);
        sorted.push(at);
        trail.pop();
        steps.pop();
      } else if (depth !== undefined) {
        relation.dropped = true;
        onCycle(relation, trail.slice(depth, depth + NAMED_IN_CYCLE), trail.length - depth);
      } else if (!done.has(relation.earlier)) {
        enter(relation.earlier);
      }
    }
  }
}
