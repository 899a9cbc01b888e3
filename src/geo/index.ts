/** What the map loads of this room, in one lazy chunk together with the basemap. */
export { projector } from './mercator.js';
export { chooseNames, countriesInView } from './names.js';
export type { ChosenNames, NameOffset } from './names.js';
export { drawLeg, drawPicture } from './picture.js';
export type { Picture } from './picture.js';
export { fitScene, makeScene, MAX_ZOOM, MIN_ZOOM } from './scene.js';
export type { Scene } from './scene.js';
