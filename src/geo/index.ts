/** What the map loads of this room, in one lazy chunk together with the basemap. */
export { clusterPins, extentPx, GAP_PX } from './cluster.js';
export { panned, revealed, zoomed } from './fit.js';
export { frameOf, MAX_LATITUDE, projector } from './mercator.js';
export { chooseNames, countriesInView } from './names.js';
export type { ChosenNames, NameOffset } from './names.js';
export { appearances, drawLeg, drawPicture, drawStrands, strandsOf, unreadIn } from './picture.js';
export type { LegEnd } from './picture.js';
export { fitPlaces, fitScene, isRead, makeScene, readFor, MAX_ZOOM, MIN_ZOOM } from './scene.js';
export type { Scene } from './scene.js';
