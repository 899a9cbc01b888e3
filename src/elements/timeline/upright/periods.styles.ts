import { css } from 'lit';

/** An upright list by period. */
export const periodStyles = css`
  .bars-said {
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_hair);
  }
  :is(.outer, .inner, .period-fold) > .stop {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 44px;
    white-space: nowrap;
  }
  .outer {
    border-block-end: 1px solid var(--_hair);
  }
  .outer > .stop,
  :is(.inner, .period-fold) > .stop {
    padding-inline-start: 24px;
  }
  .inner > .stop > .title {
    inline-size: 88px;
    flex: none;
    font-weight: 400;
  }
  .inner.is-open > .stop > .title {
    font-weight: 600;
  }
  :is(.outer, .inner, .period-fold) > .stop > svg:last-child {
    margin-inline-start: auto;
  }
  :is(.outer, .inner).is-open > .stop > svg:last-child {
    transform: rotate(180deg);
  }
  .outer > .stop > .spark {
    margin-inline-start: auto;
    stroke: none;
    fill: var(--_accent);
    forced-color-adjust: none;
  }
  .outer > .stop > .spark + svg {
    margin-inline-start: 12px;
  }
  .spark .line {
    stroke: var(--_ink);
    stroke-width: 1;
  }
  .bar {
    display: flex;
  }
  .bar > .key {
    inline-size: auto;
    margin: 0;
  }
  .bar > .key > i {
    border-radius: 0;
  }
  .mixed {
    padding: 2px 8px 2px 24px;
    font-style: italic;
  }
  [dir='rtl'] .spark {
    transform: scaleX(-1);
  }
`;
