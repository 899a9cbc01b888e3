import { css } from 'lit';
import { joinedRules } from '../../shared/tokens.js';
import { zoomControlStyles } from '../../zoom/zoom-controls.styles.js';

const ownStyles = css`
  .inside {
    position: absolute;
    z-index: 510;
    display: grid;
    gap: 8px;
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
  /* a low map has room for a question or for these; the keys are there always */
  .stage {
    container: stage / size;
  }
  @container stage (max-height: 250px) {
    .shots {
      display: none;
    }
  }
  .shots button:hover {
    background: var(--_future);
  }
  /* under the markers: whoever points at one of those means it */
  .pans {
    position: absolute;
    z-index: 490;
    inset: 0;
    pointer-events: none;
  }
  .stage:has(.whose) .pans {
    inset-block-end: 22px;
  }
  .pans button {
    --_size: max(28px, var(--_control) - 4px);
    position: absolute;
    display: grid;
    place-items: center;
    inset: 0;
    margin: auto;
    inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 50%;
    color: var(--_ink);
    background: color-mix(in srgb, var(--_paper) 75%, transparent);
    pointer-events: auto;
  }
  .pans button:hover {
    background: var(--_paper);
  }
  .pans .north {
    inset-block-end: auto;
    margin-block-start: 4px;
  }
  .pans .south {
    inset-block-start: auto;
    margin-block-end: 4px;
    transform: rotate(180deg);
  }
  .pans .west {
    inset: 40% auto 0 0;
    margin-inline-start: 4px;
    transform: rotate(-90deg);
  }
  .pans .east {
    inset: 40% 0 0 auto;
    margin-inline-end: 4px;
    transform: rotate(90deg);
  }
  @media print {
    .room,
    .zoom-controls,
    .pans,
    .hint {
      display: none;
    }
  }
  .moments {
    position: absolute;
    z-index: 600;
    overflow: auto;
    background: var(--_paper);
    border: 1px solid var(--_ink);
    border-block-start: 3px solid var(--_selected);
    border-radius: var(--_radius);
  }
  .moments button {
    display: flex;
    gap: 10px;
    align-items: start;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 7px 12px;
    color: var(--_ink);
  }
  .moments button + button {
    border-block-start: 1px solid var(--_hair);
  }
  .moments button:focus-visible {
    outline-offset: -3px;
  }
  .moments [aria-current] {
    box-shadow: inset 0 0 0 2px var(--_selected);
  }
  .moments button:hover .moment-title {
    text-decoration: underline;
  }
  .moments .key {
    margin-block-start: 4px;
  }
  .moments .small,
  .moment-title {
    display: block;
    line-height: 1.3;
  }
  .tiled .names {
    display: none;
  }
  /* whatever lies under them, light or dark: the page's own shapes, or tiles */
  .laid {
    --_clear: var(--_land);
  }
  .tiled {
    --_clear: var(--_paper);
  }
  :is(.laid, .tiled) .label {
    background: var(--_clear);
    box-shadow: 0 0 0 2px var(--_clear);
    text-shadow: none;
  }
  :is(.laid, .tiled) .dot {
    box-shadow: 0 0 0 2px var(--_clear);
  }
  :is(.laid, .tiled) .legs {
    filter: drop-shadow(0 0 1px var(--_clear)) drop-shadow(0 0 1px var(--_clear));
  }
  .tiled path.area {
    fill-opacity: 0.4;
  }
  .tiled .leaflet-tile-loaded {
    background: var(--_land);
  }
  .hint {
      display: none;
    }
  }
  .moments {
    position: absolute;
    z-index: 600;
    overflow: auto;
    background: var(--_paper);
    border: 1px solid var(--_ink);
    border-block-start: 3px solid var(--_selected);
    border-radius: var(--_radius);
  }
  .moments button {
    display: flex;
    gap: 10px;
    align-items: start;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 7px 12px;
    color: var(--_ink);
  }
  .moments button + button {
    border-block-start: 1px solid var(--_hair);
  }
  .moments button:focus-visible {
    outline-offset: -3px;
  }
  .moments [aria-current] {
    box-shadow: inset 0 0 0 2px var(--_selected);
  }
  .moments button:hover .moment-title {
    text-decoration: underline;
  }
  .moments .key {
    margin-block-start: 4px;
  }
  .moments .small,
  .moment-title {
    display: block;
    line-height: 1.3;
  }
  .tiled .names {
    display: none;
  }
  /* whatever lies under them, light or dark: the page's own shapes, or tiles */
  .laid {
    --_clear: var(--_land);
  }
  .tiled {
    --_clear: var(--_paper);
  }
  :is(.laid, .tiled) .label {
    background: var(--_clear);
    box-shadow: 0 0 0 2px var(--_clear);
    text-shadow: none;
  }
  :is(.laid, .tiled) .dot {
    box-shadow: 0 0 0 2px var(--_clear);
  }
  :is(.laid, .tiled) .legs {
    filter: drop-shadow(0 0 1px var(--_clear)) drop-shadow(0 0 1px var(--_clear));
  }
  .tiled path.area {
    fill-opacity: 0.4;
  }
  .tiled .leaflet-tile-loaded {
    background: var(--_land);
  }
  /* the question stands on the line that says whose map it is: neither hides the other */
  .edge {
    position: absolute;
    z-index: 550;
    inset: auto 0 0;
    display: grid;
    justify-items: start;
    pointer-events: none;
  }
  .edge.end {
    justify-items: end;
  }
  .whose {
    place-self: end;
    padding: 1px 6px;
    background: var(--_paper);
    color: var(--_ink);
    font-size: calc(var(--_text) * 0.75);
    pointer-events: auto;
  }
  .consent {
    max-inline-size: min(20rem, 100% - 16px);
    margin: 0 8px 8px;
    padding: 8px 12px 10px;
    background: var(--_paper);
    color: var(--_ink);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
    text-align: start;
    pointer-events: auto;
    /* it may name many */
    max-block-size: calc(100cqb - 16px);
    overflow: auto;
  }
  @container stage (max-height: 250px) {
    .consent {
      gap: 4px;
      max-inline-size: min(20rem, 100% - 8px);
      margin: 0 4px 4px;
      padding: 4px 8px 6px;
      font-size: calc(var(--_text) * 0.8125);
    }
  }
  /* the answers beside the question: a strip of map stays above it */
  @container stage (max-height: 170px) {
    .consent {
      grid-template-columns: 1fr auto;
      align-items: center;
      padding: 2px 6px;
      font-size: calc(var(--_text) * 0.75);
      line-height: 1.2;
    }
    .answers {
      gap: 4px;
    }
    .answers button {
      padding-inline: 8px;
    }
  }
  .hint {
    position: absolute;
    z-index: 700;
    inset: 50% 16px auto;
    transform: translateY(-50%);
    inline-size: fit-content;
    margin-inline: auto;
    padding: 8px 14px;
    background: var(--_paper);
    color: var(--_ink);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
    font-size: calc(var(--_text) * 0.9375);
    pointer-events: none;
  }
`;

/** Rules for what the reader can do with a map that moves. */
export const liveStyles = joinedRules(zoomControlStyles, ownStyles);
