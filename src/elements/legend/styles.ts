import { css } from 'lit';

export const legendStyles = css`
  .legend {
    display: grid;
    gap: 8px;
    font-size: calc(var(--_text) * 0.875);
  }
  .legend:dir(rtl) {
    --_to: to left;
    --_turn: -135deg;
  }
  :is(.frame, .vertical) ~ .legend {
    margin-block-start: 16px;
  }
  .legend dl {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    align-items: center;
    /* what finds no room in the line goes on under the first sign, not under the heading */
    padding-inline-start: 64px;
  }
  .legend dt {
    min-inline-size: 44px;
    margin-inline-start: -64px;
    font-weight: 600;
  }
  .legend dd {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--_muted);
  }
  .legend dd > span {
    display: flex;
    color: var(--_ink);
  }
  .sample {
    inline-size: 32px;
  }
  .sample:is(.dot, .pill) {
    inline-size: 14px;
  }
  .sample > .mark {
    block-size: 16px;
  }
  .sample:is(.dot, .pill) > .mark {
    block-size: 14px;
  }
  .sample:has(.query) {
    margin-inline-end: 8px;
  }
  .narrow .legend dl {
    gap: 6px 16px;
  }
  [open] .legend {
    padding-block: 8px;
  }
  .key-area {
    inline-size: 24px;
    block-size: 16px;
    background: var(--dateline-area, color-mix(in srgb, var(--_accent) 28%, var(--_paper)));
    border: 1.5px dashed var(--_accent);
  }
  .key-area.disc {
    inline-size: 16px;
    border: 0;
    border-radius: 50%;
    background: radial-gradient(var(--_accent), transparent 70%);
  }
  .key-count {
    inline-size: 18px;
    border: 1.5px solid var(--_accent);
    border-radius: 50%;
    font-size: 11px;
    font-weight: 600;
    line-height: 15px;
    text-align: center;
  }
  .key-leg {
    color: var(--_accent);
  }
  /* as on the map */
  .key-leg:not(.happened, .confirmed, .under-way) .line {
    stroke-dasharray: 6 4;
  }
  .key-leg.claimed .line {
    stroke-dasharray: 2 4;
  }
  .key-leg.cancelled,
  .key-leg.postponed {
    color: var(--_muted);
  }
`;
