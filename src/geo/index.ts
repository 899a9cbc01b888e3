/** What the map loads of this room, in one lazy chunk together with the basemap. */
export { clusterPins, extentPx } from './cluster.js';
export { MAX_LATITUDE, projector } from './mercator.js';
export { chooseNames, countriesInView } from './names.js';
export type { ChosenNames, NameOffset } from './names.js';
export { drawLeg, drawPicture } from './picture.js';
export type { LegEnd, Picture } from './picture.js';
export { basemapFromTopology } from './topology.js';
export { fitPlaces, fitScene, makeScene, MAX_ZOOM, MIN_ZOOM } from './scene.js';
export type { Scene } from './scene.js';
