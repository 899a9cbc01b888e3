import type { Node, Relation } from './graph.js';

/**
 * Passes the earliest bounds on along the order, and drops each relation that no choice of instants could satisfy.
 * @param sorted - each moment behind those that it is placed after
 * @param onContradiction - told of each relation dropped, and of the moment whose date makes it impossible: the
 * relation's earlier one, or one that it is itself placed after
 */
export function findContradictions<N extends Node>(
  sorted: readonly N[],
  onContradiction: (relation: Relation<N>, origin: N) => void,
): void {
  const origins = new Map<Node, N>();
  for (const node of sorted) {
    const { span } = node;
    for (const relation of node.earlier) {
      if (relation.dropped) continue;
      const bound = relation.earlier.span.earliestEnd;
      const origin = origins.get(relation.earlier) ?? (relation.earlier as N);
      if (bound >= span.latestStart) {
        relation.dropped = true;
        onContradiction(relation as Relation<N>, origin);
      } else if (bound > span.earliestStart) {
        span.earliestStart = bound;
        if (bound > span.earliestEnd) {
          span.earliestEnd = bound;
          origins.set(node, origin);
        }
      }
    }
  }
}
