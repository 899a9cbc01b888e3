import { css } from 'lit';
import { markStyles } from '../shared/marks.styles.js';
import { ground, tokens } from '../shared/tokens.js';
import { zoomControlStyles } from '../shared/zoom-controls.js';

export const mapStyles = [
  tokens,
  ground,
  markStyles,
  zoomControlStyles,
  css`
    :host {
      min-block-size: 0;
    }
    .root {
      display: flex;
      flex-direction: column;
      block-size: 100%;
    }
    .stage {
      position: relative;
      flex: 1 1 auto;
      min-block-size: 120px;
      aspect-ratio: 4 / 3;
      /* not hidden: that can still be scrolled, by a focus inside it */
      overflow: clip;
      touch-action: pan-x pan-y;
      background: var(--_sea);
      isolation: isolate;
      direction: ltr;
      forced-color-adjust: none;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .stage.roomy {
      aspect-ratio: 590 / 467;
    }
    .inside {
      position: absolute;
      z-index: 500;
      top: 12px;
      right: 12px;
    }
    .inside .zoom-controls {
      flex-direction: column;
    }
    .inside .zoom-controls button + button {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_hair);
    }
    .under {
      display: flex;
      flex: none;
      justify-content: space-between;
      align-items: start;
      gap: 16px;
      padding-block-start: 8px;
    }
    .under p {
      text-wrap: balance;
    }
    .under .controls-room {
      block-size: calc(var(--_control) + 2px);
    }
    .credit {
      flex: none;
      padding-block-start: 4px;
      font-size: calc(var(--_text) * 0.8125);
    }
    @media print {
      .zoom-controls,
      .hint {
        display: none;
      }
    }
  `,
];
