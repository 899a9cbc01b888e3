import { css } from 'lit';

export const verticalStyles = css`
  .vertical {
    --_to: to bottom;
    --_turn: 135deg;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: 32px 1fr;
    column-gap: 8px;
  }
  .rail {
    position: relative;
    writing-mode: vertical-lr;
    direction: ltr; /* downward, whichever way the words run */
    padding-inline: 8px;
    display: flex;
    align-items: center;
  }
  .rail::before,
  .row .date::before,
  .selected > .body::before {
    position: absolute;
    content: '';
  }
  /* the axis */
  .rail::before {
    inset-inline: 0;
    inset-block-start: calc(50% - 0.75px);
    block-size: 1.5px;
    background: var(--_ink);
    forced-color-adjust: none;
  }
  .rail > .mark {
    flex: 1;
    min-inline-size: 18px;
  }
  .rail > .dot {
    flex: none;
    inline-size: 16px;
    margin-inline-start: 4px;
  }
  .selected > .rail > .mark {
    outline: 2px solid var(--_selected);
    outline-offset: 4px;
    border-radius: 2px;
  }
  .selected > .body::before {
    inset-block-start: 0;
    inset-inline: 26px 0;
    block-size: 3px;
    background: var(--_selected);
  }
  .open-ended > :last-child > .rail::before {
    inset-inline-end: 8px;
    background: repeating-linear-gradient(to bottom, var(--_ink) 0 1.5px, transparent 1.5px 6px);
  }
  .to-come {
    background: var(--_future);
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .body {
    min-inline-size: 0;
  }
  .row .stop {
    display: grid;
    inline-size: 100%;
    padding-block: 10px 14px;
    min-block-size: 44px;
  }
  /* the tick from the rail to the date */
  .row:not(.selected) .date::before {
    inset-inline-start: 27px;
    inset-block-start: calc(10px + var(--_text) * 0.625);
    inline-size: 8px;
    block-size: 1px;
    background: var(--_pole);
  }
  .row .date,
  .row .place,
  .row .status {
    white-space: normal;
    line-height: calc(var(--_text) * 1.25);
  }
  .row .title {
    line-height: calc(var(--_text) * 1.375);
    text-wrap: pretty;
  }
  .row .place {
    margin-block-start: 2px;
  }
  .open .title {
    font-family: var(--dateline-font-heading, var(--dateline-font, inherit));
    font-size: calc(var(--_text) * 1.375);
    line-height: 1.2;
    padding-block-start: 4px;
  }
  .open .date {
    color: var(--_ink);
    font-size: calc(var(--_text) * 0.9375);
  }
  .open .stop {
    padding-block-end: 8px;
  }
  .open > .body {
    padding-block-end: 16px;
    padding-inline-end: 12px;
  }
  .open > .rail > .mark {
    max-inline-size: 132px;
  }
  .silence,
  .period {
    min-block-size: 36px;
    align-items: center;
  }
  .silence > .rail,
  .period > .rail {
    align-self: stretch;
  }
  .silence > .rail {
    justify-content: center;
  }
  .silence > .rail::before {
    background: linear-gradient(var(--_ink) calc(50% - 7px), transparent 0 calc(50% + 7px), var(--_ink) 0);
  }
  .silence > .body {
    font-style: italic;
  }
  .silence svg {
    position: relative;
    writing-mode: horizontal-tb;
  }
  .fold > .rail {
    justify-content: center;
    gap: 2px;
  }
  .fold > .rail > .mark {
    flex: none;
    inline-size: 8px;
    min-inline-size: 0;
    block-size: 8px;
    margin: 0;
    --_thick: 8px;
  }
  .fold .stop,
  .show-all {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
    padding-block: 4px;
  }
  .stop > svg,
  .show-all > svg {
    flex: none;
    margin-inline-end: 4px;
  }
  .fold-text {
    display: grid;
  }
  .show-all {
    inline-size: 100%;
    padding-inline-start: 40px;
    border-block-start: 1px solid var(--_hair);
  }
  @media (forced-colors: active) {
    .to-come {
      border-inline-end: 1px dotted CanvasText;
    }
  }
`;
