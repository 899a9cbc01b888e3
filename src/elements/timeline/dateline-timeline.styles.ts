import { css } from 'lit';
import { markStyles } from '../shared/marks.styles.js';
import { ground, tokens } from '../shared/tokens.js';
import { verticalStyles } from './upright/styles.js';

/** A moment's lines, upright or along the axis: the date stands first, and is heard last. */
const lineStyles = css`
  .date {
    grid-row: 1;
  }
  .title {
    grid-row: 2;
    font-weight: 600;
    line-height: calc(var(--_text) * 1.25);
  }
  /* a comma for the ear alone */
  .stop i {
    font: 0 a;
  }
  .place.none {
    font-style: italic;
  }
  .status {
    display: flex;
    gap: 8px;
    align-items: start;
  }
  .status .key {
    margin-block-start: calc(var(--_text) * 0.5625 - 6px);
  }
  .stop:hover :is(.title, .fold-text) {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
`;

export const timelineStyles = [tokens, ground, markStyles, lineStyles, verticalStyles];
