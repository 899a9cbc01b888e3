/** What the reader can do with a map that moves. The first picture has no use for it: it comes with Leaflet. */
export { controls, panButtons, pressed, shotButtons } from './controls.js';
export { Hint } from './hint.js';
export { liveStyles } from './live.styles.js';
export { MomentList } from './moment-list.js';
export { Outside } from './outside.js';
export { OwnBasemap } from './own-basemap.js';
export { shotsOf, type Shots } from './shots.js';
