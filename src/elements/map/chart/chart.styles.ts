import { css } from 'lit';
import { colourRules, joinedRules, type Colour } from '../../shared/tokens.js';
import { drawingStyles } from './drawing.styles.js';
import { markerStyles } from './marker.styles.js';
import { nameStyles } from './name.styles.js';

const COLOURS: readonly Colour[] = [
  ['land', '#f5f2ea', '#262b31', 'Canvas'],
  ['coast', '#9fb1bb', '#3f4953', 'CanvasText'],
  ['area', '#bfd7e6', '#2b4759', 'var(--_tint)'],
  ['border', '#948a78', '#6c7781', 'GrayText'],
  ['disputed', '#7a705f', '#848f9a', 'GrayText'],
  ['map-name', '#6a6559', '#9aa3ad', 'CanvasText'],
];

const ownStyles = css`
  .stage {
    /* not hidden: that can still be scrolled, by a focus inside it */
    overflow: clip;
    touch-action: pan-x pan-y;
    isolation: isolate;
    direction: ltr;
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  /* a tint that is the paper's own would hide a disc, and what is confirmed */
  @media (forced-colors: active) {
    :host {
      --_tint: color-mix(in srgb, CanvasText 35%, Canvas);
    }
  }
  .under p {
    text-wrap: balance;
  }
  #leaflet,
  .drawing,
  .legs,
  .names,
  .places {
    position: absolute;
    left: 0;
    top: 0;
  }
  #leaflet {
    right: 0;
    bottom: 0;
  }
  /* what is drawn reaches beyond the stage, for when that moves */
  .drawing {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .legs,
  .names,
  .places {
    z-index: 500;
    pointer-events: none;
  }
`;
/** Rules for what the chart draws: the layers, bottom first, and what is in them. */
export const chartStyles = joinedRules(colourRules(COLOURS), ownStyles, drawingStyles, markerStyles, nameStyles);
