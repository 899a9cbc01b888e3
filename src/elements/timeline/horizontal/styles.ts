import { css } from 'lit';

export const horizontalStyles = css`
  .toolbar {
    display: flex;
    justify-content: end;
    margin-block-end: 12px;
  }
  .frame {
    position: relative;
    overflow: clip;
    overflow-clip-margin: 8px;
    touch-action: pan-y;
  }
  .rtl {
    --_to: to left;
    --_turn: -135deg;
  }
  .zoomed {
    cursor: grab;
  }
  .zoomed > .axis {
    overflow: hidden;
  }

  .frame > *,
  .spot,
  .item,
  .axis-label,
  .period span,
  .future span {
    position: absolute;
  }

  /* axis: drawn from left to right, and turned where it runs from right to left */
  .axis {
    inset: 0;
    pointer-events: none;
    overflow: visible;
    color: var(--_ink);
    stroke-width: 1.5;
  }
  .rtl > .axis {
    transform: scaleX(-1);
  }
  .dashed {
    stroke-dasharray: 5 4;
  }
  .dotted {
    stroke-dasharray: 1.5 4.5;
  }
  .axis-label,
  .future,
  .count,
  .tight .small,
  .labels .date {
    font-size: calc(var(--_text) * 0.8125);
  }
  .axis-label,
  .future,
  .period,
  .count {
    color: var(--_muted);
  }
  .axis-label.break,
  .future,
  .count {
    font-style: italic;
  }
  .axis-label {
    display: flex;
    inline-size: 0;
    justify-content: center;
    line-height: 1.3;
  }
  .axis-label,
  .future,
  .period,
  .date,
  .place,
  .status,
  .labels .title {
    white-space: nowrap;
  }
  .axis-label.context {
    justify-content: start;
    color: var(--_ink);
    font-weight: 600;
  }
  .future,
  .period {
    inset-block-end: 0;
  }
  .future {
    inset-inline-end: 0;
    line-height: 1.3;
    background: var(--_future);
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .period span,
  .labels .title {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* wider than its shading, it begins before that does */
  .future span {
    inset-block-end: 5px;
    inset-inline-end: 4px;
    min-inline-size: calc(100% - 12px);
  }
  .period {
    background: color-mix(in srgb, var(--_pole) 12%, transparent);
    font-size: calc(var(--_text) * 0.75);
    line-height: 1.2;
  }
  /* past the dot and the pole of a moment at its very beginning; no other pole strikes the name */
  .period span {
    inset-block-start: 2px;
    inset-inline-start: 20px;
    max-inline-size: calc(100% - 26px);
    background: color-mix(in srgb, var(--_pole) 12%, var(--_paper));
    z-index: 1;
  }

  /* marks */
  .spot {
    cursor: pointer;
    border-radius: 3px;
  }
  .spot::after {
    content: '';
    position: absolute;
    inset: -3px;
  }
  .under-way.from {
    --_out: #000 var(--_now, 15%), transparent;
  }
  .spot:has(> .dot, > .pill) {
    border-radius: 6px;
  }
  .spot.hover {
    outline: 1px solid var(--_ink);
    outline-offset: 2px;
  }
  .spot.selected {
    outline: 2px solid var(--_selected);
    outline-offset: 2px;
    z-index: 1;
  }
  .pole {
    stroke: var(--_pole);
    stroke-width: 1;
  }
  .pole.hover {
    stroke: var(--_ink);
  }
  .pole.selected,
  .bar {
    stroke: var(--_selected);
    stroke-width: 2;
  }
  .bar {
    stroke-width: 3;
  }

  /* texts */
  .moments {
    inset: 0;
    pointer-events: none;
  }
  .item .stop {
    pointer-events: auto;
    inline-size: 100%;
    min-block-size: 24px;
  }
  .item:not(.named) .stop {
    display: block;
    block-size: 24px;
    overflow: hidden;
    pointer-events: none;
  }
  .item:not(.named) .title {
    opacity: 0;
  }
  .named .stop {
    display: grid;
    padding-inline-start: 10px;
    align-content: start;
  }
  .cards .stop {
    grid-template-rows:
      calc(var(--_text) * 1.25) calc(var(--_lines) * var(--_text) * 1.25 + 2px)
      calc(var(--_text) * 1.125) auto;
    padding-block: 2px 6px;
  }
  .cards .title {
    overflow: hidden;
    text-wrap: balance;
    overflow-wrap: break-word;
  }
  .cards .place,
  .cards .status,
  .labels .date {
    line-height: calc(var(--_text) * 1.125);
  }
  .apart {
    display: block;
  }
  .tight .stop,
  .labels .title {
    font-size: calc(var(--_text) * 0.9375);
  }
  .labels .named .stop {
    grid-template-rows: calc(var(--_text) * 1.125) calc(var(--_text) * 1.25);
    padding-block: 1px 2px;
    background: var(--_paper);
    background-clip: content-box;
  }
  .labels .item:not(.strong, .selected) .title {
    font-weight: 400;
  }
  .hover .title {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .count {
    margin-block-start: 2px;
    min-block-size: calc(1em * 1.4);
    text-align: end;
  }
  .tip {
    z-index: 2;
    display: grid;
    max-inline-size: 260px;
    padding: 4px 8px;
    background: var(--_paper);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .future {
      border-inline-start: 1px dotted CanvasText;
    }
    .period {
      border-inline: 1px dotted GrayText;
    }
  }
`;
