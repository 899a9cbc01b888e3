import { css } from 'lit';

/** Rules for the arrangement that only a page with the horizontal timeline has: they come with that. */
export const wideStyles = css`
  .body {
    grid-template-columns: minmax(0, 59fr) minmax(0, 38fr);
  }
  .no-map {
    grid-template-columns: minmax(0, 44rem);
  }
  .wide {
    --_least: 440px;
    grid-template-rows: auto auto minmax(var(--_least), 1fr) auto auto;
  }
  .wide.tight-1 {
    --_least: 300px;
  }
  .wide.tight-2 {
    --_least: 160px;
  }
  .wide.low {
    --_least: 148px;
    gap: 6px;
  }
  /* beside the fold of the legend, which leaves its row when it is opened */
  .wide.low > .foot {
    margin-block-start: -34px;
    justify-self: end;
    pointer-events: none;
  }
`;
