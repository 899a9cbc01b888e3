import { css } from 'lit';
import { markStyles } from '../shared/marks.styles.js';
import { ground, tokens } from '../shared/tokens.js';

/** The box and its height alone; everything in it is dressed by the chart's own sheet. */
export const mapStyles = [
  tokens,
  ground,
  markStyles,
  css`
    :host {
      min-block-size: 0;
      min-inline-size: min(100%, 18rem);
    }
    .root {
      container-type: inline-size;
      display: flex;
      flex-direction: column;
      block-size: 100%;
    }
    .stage {
      position: relative;
      flex: 1 1 auto;
      /* said, and not left to stretching: WebKit at times takes the width from the height by the ratio below, and the
         map reaches beyond its box until the next layout */
      inline-size: 100%;
      min-block-size: 120px;
      aspect-ratio: 4 / 3;
      background: var(--_sea);
    }
    .under {
      display: flex;
      gap: 16px;
    }
    .under > * {
      margin-block-start: 8px;
    }
    .room {
      margin-inline-start: auto;
      block-size: calc(var(--_control) + 2px);
    }
    .credit {
      padding-block-start: 4px;
      font-size: calc(var(--_text) * 0.8125);
    }
    /* wide enough for the controls to stand on the map: chart.ts has the same number */
    @container (min-width: 520px) {
      .stage {
        aspect-ratio: 590 / 467;
      }
      .room {
        display: none;
      }
    }
  `,
];
