/**
 * Who is compared, in the order of the tables.
 *
 * @typedef {object} Contestant
 * @property {string} id - the folder its page is served from
 * @property {string} label
 * @property {string[]} packages - whose versions are told
 * @property {string} [note] - what a reader of the table must know
 * @property {string} [entry] - a module under `pages/`, bundled for it
 * @property {Record<string, string>} [files] - path under its folder → a folder or file of this machine
 * @property {(story: import('../story/story.mjs').Story) => unknown} [data] - the story as it reads it
 * @property {(dataUrl: string, urls: { scripts: string[], styles: string[] }) => { head: string, body: string }} page
 * @property {boolean} coast - whether it has a map
 *
 * The rest runs in the page, by itself, and after what is measured:
 * @property {() => { timeline?: Element | null, map?: Element | null }} [regions]
 * @property {() => Element[]} [marks] - what a reader clicks
 * @property {() => string} [selection] - changes when something is selected
 * @property {(container: HTMLElement) => () => void} [mount] - only where the page's own script has none
 * @property {() => Element | null} [surface] - what is dragged and zoomed; else the timeline, else the map
 * @property {'ctrl-wheel' | 'wheel' | (() => Element[])} [zoom] - how a reader zooms; `ctrl-wheel` if it says nothing; or buttons, to be pressed in turn
 */
import { dateline, datelineImport } from './dateline.mjs';
import { empty } from './empty.mjs';
import { leaflet } from './leaflet.mjs';
import { leafletTimeline } from './leaflet-timeline.mjs';
import { chrono } from './chrono.mjs';
import { timelineJs } from './timelinejs.mjs';
import { vis } from './vis.mjs';

/** @type {Contestant[]} */
export const CONTESTANTS = [empty, leafletTimeline, leaflet, timelineJs, chrono, vis, datelineImport, dateline];
