import { css } from 'lit';

/** Rules for what a page brings to the map, and for the question before it. */
export const outsideStyles = css`
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
  .leaflet-borders-pane {
    color: var(--_muted);
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
  .edge .consent {
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
    .edge .consent {
      gap: 4px;
      max-inline-size: min(20rem, 100% - 8px);
      margin: 0 4px 4px;
      padding: 4px 8px 6px;
      font-size: calc(var(--_text) * 0.8125);
    }
  }
  /* the answers beside the question: a strip of map stays above it */
  @container stage (max-height: 170px) {
    .edge .consent {
      grid-template-columns: 1fr auto;
      align-items: center;
      padding: 2px 6px;
      font-size: calc(var(--_text) * 0.75);
      line-height: 1.2;
    }
    .edge .answers {
      gap: 4px;
    }
    .edge .answers button {
      padding-inline: 8px;
    }
  }
`;
