import { css, html, nothing, svg } from 'lit';
import { LaterCode } from '../../controllers/later-code.js';
import { Resize } from '../../controllers/resize.js';
import { measureTexts } from '../../controllers/text-width.js';
import { DatelineErrorEvent } from '../../events/index.js';
import { classes } from '../shared/classes.js';
import { fileAddress, foreignHost, subdomainsOf, tileHosts } from '../shared/foreign.js';
import { statusKey } from '../shared/mark.js';
import { mapCredit } from '../shared/map-settings.js';
import { Rover } from '../shared/rover.js';
import { placeDate, tell } from '../shared/saying.js';
import { colourRules, joinedRules } from '../shared/tokens.js';

/**
 * What the chart uses of the script that is loaded first. It is handed over, not imported: the chart comes later, in a
 * chunk of its own, and a chunk that imported the first script would run it a second time on any page that names it by
 * another address (`dateline.js?v=2`).
 */
export const kit = {
  css,
  html,
  mapCredit,
  nothing,
  svg,
  classes,
  colourRules,
  DatelineErrorEvent,
  fileAddress,
  foreignHost,
  joinedRules,
  LaterCode,
  measureTexts,
  placeDate,
  Resize,
  Rover,
  statusKey,
  subdomainsOf,
  tell,
  tileHosts,
};

export type Kit = typeof kit;
