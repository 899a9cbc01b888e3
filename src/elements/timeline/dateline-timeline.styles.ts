import { legendStyles } from '../shared/legend.js';
import { markStyles } from '../shared/marks.styles.js';
import { ground, tokens } from '../shared/tokens.js';
import { zoomControlStyles } from '../shared/zoom-controls.js';
import { horizontalStyles } from './horizontal.styles.js';
import { verticalStyles } from './vertical.styles.js';

export const timelineStyles = [
  tokens,
  ground,
  markStyles,
  zoomControlStyles,
  legendStyles,
  horizontalStyles,
  verticalStyles,
];
