import { css } from 'lit';

/** Rules for what a page brings to the map, and for the question before it. */
export const outsideStyles = css`
  .leaflet-borders-pane {
    color: var(--_muted);
  }
`;
