import { bare } from '../../time/bare.js';
import type { Draft } from '../draft.js';
import { link } from '../draft.js';
import type { Findings } from '../findings.js';
import { below } from '../path.js';
import { breakCycles, type NamedNode, type Relation } from '../order/graph.js';
import { findContradictions } from '../order/contradictions.js';

interface DraftNode extends NamedNode {
  readonly draft: Draft;
}

/**
 * Ties the drafts together by what their `after` and `before` say, as far as it agrees with itself and with the dates.
 * @param pathOf - where a draft's moment stands in the file
 */
export function relateAgreeing(drafts: readonly Draft[], pathOf: (draft: Draft) => string, findings: Findings): void {
  const relations: Relation<DraftNode>[] = [];
  const nodes = new Map(drafts.map((draft, index) => [draft.id, nodeOf(draft, index)]));
  const relate = (earlier: DraftNode | undefined, later: DraftNode | undefined, field: Relation['field']): void => {
    if (!earlier || !later) return;
    const relation: Relation<DraftNode> = { earlier, later, field };
    relations.push(relation);
    later.earlier.push(relation);
  };
  for (const node of nodes.values()) {
    for (const id of node.draft.told.after) relate(nodes.get(id), node, 'after');
    for (const id of node.draft.told.before) relate(node, nodes.get(id), 'before');
  }
  const pathTo = ({ field, earlier, later }: Relation<DraftNode>): string =>
    below(below(pathOf((field === 'after' ? later : earlier).draft), 'when'), field);

  const sorted = breakCycles([...nodes.values()], (closing, cycle, length) => {
    findings.error(
      'order-cycle',
      pathTo(closing),
      cycle.map(({ title }) => title),
      length,
    );
  });
  findContradictions(sorted, (relation, origin) => {
    const { latestStart } = relation.later.span;
    findings.error('order-contradiction', pathTo(relation), relation, origin, origin.span.earliestEnd, latestStart);
  });
  for (const { earlier, later, dropped } of relations) if (!dropped) link(earlier.draft, later.draft);
}

function nodeOf(draft: Draft, index: number): DraftNode {
  const { file, told, zones, span } = draft;
  return bare({
    draft,
    index,
    title: file.title,
    ...(told.date && { date: told.date }),
    zone: zones.own,
    span: { ...span },
    earlier: [],
  });
}
