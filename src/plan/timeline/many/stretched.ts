import { clamp } from '../../../time/clamp.js';
import { rangeSaid } from '../../../time/phrases.js';
import { manyWords } from '../../../locales/many.js';
import type { Moment } from '../../../model/types.js';
import type { Drawn, PlanInput, Text } from '../types.js';
import { binsIn, chooseUnit } from './bins.js';
import { LEAST_PX, type Column } from './columns.js';
import { rowsWithin } from './forms.js';
import {
  indexOf,
  isDot,
  isInView,
  markOf,
  MARK_PX,
  TALLEST_PX,
  withYearOf,
  type Drawing,
  type Ground,
} from './ground.js';
import { COARSE_PITCH_PX, FINE_PITCH_PX } from './pitch.js';
import { BESIDE_PX } from './names.js';
import type { Line } from './types.js';
import { depthsIn, layStretches, type StretchBox } from './stretches.js';

/** Stretches that overlap: bars with their names, thin lines, or how many there are at once. */
export function stretchesDrawing(ground: Ground, inView: number): Drawing {
  const { input, table, view, scale, axisY } = ground;
  const { chronicle, widthPx, tongue, selectedId, cursorId } = input;
  const words = manyWords(tongue);
  const total = chronicle.moments.length;
  const rows = rowsWithin(table, view.start, view.end);
  const moments = rows.map((row) => chronicle.moments[table.indices[row]!]!);
  const isHeld = ({ id }: Moment): boolean => id === selectedId || id === cursorId;
  const extents = rows.map((row, at) => {
    const mark = markOf(ground, moments[at]!);
    return isDot(mark) ? [mark.x0, mark.x1] : [scale.position(table.starts[row]!), scale.position(table.ends[row]!)];
  });
  const boxes = moments.map((moment, at): StretchBox => ({
    x0: extents[at]![0]!,
    x1: Math.max(extents[at]![1]!, extents[at]![0]! + 4),
    importance: moment.importance,
    selected: isHeld(moment),
    namePx: nameWidth(moment, input),
  }));
  const layout = layStretches(boxes, { widthPx, roomPx: axisY - 8 });
  if (layout.form === 'depth') return depthDrawing(ground, inView);
  const drawn: Drawn[] = [];
  const lines: Line[] = [];
  for (const { index, bottomPx, heightPx, name } of layout.placed) {
    const moment = moments[index]!;
    const { x0, x1 } = boxes[index]!;
    const top = axisY - 6 - bottomPx - heightPx;
    if (heightPx < MARK_PX - 4) {
      lines.push({ moment, x0, x1, top, heightPx, part: table.parts[rows[index]!]! });
      continue;
    }
    const mark = markOf(ground, moment);
    const text: Text | undefined = name && {
      x: name.x,
      width: nameWidth(moment, input),
      top,
      inside: name.inside ? 'inside' : 'beside',
    };
    drawn.push({
      ...mark,
      x0: clamp(x0, -4000, widthPx + 4000),
      x1: clamp(x1, -4000, widthPx + 4000),
      moment,
      top,
      visible: true,
      withYear: withYearOf(ground, moment),
      text,
    });
  }
  return {
    drawn,
    many: {
      counting: 'marks',
      stretches: layout.form,
      lines,
      said: layout.form === 'bars' ? words.eachABar(inView, total) : words.eachALine(inView, total),
    },
  };
}

function nameWidth(moment: Moment, { widthOf, digitPx }: PlanInput): number {
  return (widthOf ? widthOf(moment.title, 'small') : moment.title.length * digitPx) + 2;
}

/** From the highest head to the selected one's band: its figure stands between. */
const OVER_PX = 28;

/** Too many to be told apart: how many there are at once, and the selected one as a band above. */
function depthDrawing(ground: Ground, inView: number): Drawing {
  const { input, table, scale, view, axisY } = ground;
  const { chronicle, tongue, widthPx, selectedId, cursorId, coarse = false } = input;
  const unit = chooseUnit(scale.msPerPx, coarse ? COARSE_PITCH_PX : FINE_PITCH_PX, 0);
  const bins = scale.stretches
    .filter(({ kind, start, end }) => kind === 'even' && end > view.start && start < view.end)
    .flatMap(({ start, end }) =>
      binsIn({ start: Math.max(start, view.start), end: Math.min(end, view.end) }, unit, chronicle.zone),
    );
  const depths = bins.map(({ start, end }) => depthsIn(table, [start, end])[0]!);
  const most = Math.max(1, ...depths);
  const tallestPx = Math.min(TALLEST_PX * 1.5, axisY - 76);
  let edge = -Infinity;
  const columns = bins.flatMap(({ start, end }, at): Column[] => {
    const count = depths[at]!;
    if (!count) return [];
    const x0 = Math.max(edge, Math.round(scale.position(start)));
    const x1 = Math.max(x0 + 1, Math.round(scale.position(end) - 2));
    edge = x1;
    const heightPx = Math.max(LEAST_PX, Math.round((count * tallestPx) / most));
    return [{ start, end, x0, x1, count, counts: [], heightPx, parts: [{ part: 0, heightPx }] }];
  });
  const tallest = columns.find(({ count }) => count === most);
  const held = [...new Set([cursorId, selectedId])].flatMap((id) => {
    const index = id === undefined ? -1 : indexOf(chronicle, id);
    return index >= 0 && isInView(ground, index) ? [index] : [];
  });
  const drawn = held.map((index, at): Drawn => {
    const moment = chronicle.moments[index]!;
    const mark = markOf(ground, moment);
    const top = axisY - tallestPx - OVER_PX - MARK_PX - at * 24;
    const width = nameWidth(moment, input);
    const [x0, x1] = [clamp(mark.x0, 0, widthPx), clamp(mark.x1, 0, widthPx)];
    const x = x1 + BESIDE_PX + width <= widthPx ? x1 + BESIDE_PX : Math.max(0, x0 - BESIDE_PX - width);
    const text: Text = { x, width, top, inside: 'beside' };
    return { ...mark, x0, x1, moment, top, visible: true, withYear: withYearOf(ground, moment), text };
  });
  const said = tallest ? rangeSaid(tallest, unit.said, chronicle.zone, tongue) : '';
  return {
    drawn,
    many: {
      counting: 'columns',
      stretches: 'depth',
      columns: { unit, columns, tallest, rows: 0, bands: [], longer: 0, counted: inView },
      said: manyWords(tongue).atOnce(unit.name, most, said),
    },
  };
}
