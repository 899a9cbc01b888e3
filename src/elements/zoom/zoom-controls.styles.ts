import { css } from 'lit';

/** Buttons that zoom, in one box. */
export const zoomControlStyles = css`
  .zoom-controls {
    display: flex;
    flex: none;
    background: var(--_paper);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
  }
  .zoom-controls button {
    display: grid;
    place-items: center;
    inline-size: var(--_control);
    block-size: var(--_control);
  }
  .zoom-controls button + button {
    border-inline-start: 1px solid var(--_hair);
  }
  .zoom-controls [aria-disabled='true'] {
    cursor: default;
    color: var(--_pole);
  }
  .zoom-controls [aria-disabled='false']:hover {
    background: var(--_future);
  }
`;
