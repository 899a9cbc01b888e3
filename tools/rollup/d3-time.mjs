import { patch } from './patch.mjs';

/** No axis of ours counts in these: each gets an `every` of its own after it is made, which keeps it, used or not. */
const INTERVALS = ['millisecond', 'timeYear', 'utcYear'];
/** Of what every interval can do, what ticks do not ask for. */
const METHODS = ['ceil', 'round', 'range'];

/** @type {readonly (readonly [RegExp, string])[]} */
export const UNUSED = [
  ...INTERVALS.map((name) => without(`\\n${name}\\.every = \\(k\\) => \\{[^]*?\\n\\};`)),
  ...METHODS.map((name) => without(`\\n {2}interval\\.${name} = \\([^]*?\\n {2}\\};`)),
];

/** @returns {[RegExp, string]} */
function without(pattern) {
  return [new RegExp(pattern), ''];
}

/** d3-time without what nothing uses and no tree shaking finds. */
export function d3Time() {
  return {
    name: 'd3-time-without-unused',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/node_modules/d3-time/dist/d3-time.mjs')) return null;
      return { code: patch(code, 'd3-time.mjs', UNUSED), map: null };
    },
  };
}
