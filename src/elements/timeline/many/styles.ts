import { css } from 'lit';

/** A timeline of very many. */
export const manyStyles = css`
  .many > .columns {
    inset: 0;
    overflow: hidden;
    stroke: none;
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .rtl > .columns,
  .rtl ~ .overview > .bars {
    transform: scaleX(-1);
  }
  .columns path {
    fill: var(--_paper);
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .columns .happened {
    fill: var(--_accent);
    stroke: none;
  }
  .columns .claimed {
    fill: url('#hatch');
  }
  .columns .hatch {
    stroke-width: 4;
  }
  .columns .confirmed {
    fill: var(--_tint);
  }
  .columns .planned {
    stroke-dasharray: 2.5 1.5;
  }
  .columns .cancelled,
  .columns .strike {
    stroke: var(--_muted);
  }
  .columns .strike {
    fill: none;
  }
  .columns .band {
    stroke: none;
    fill: var(--_accent);
  }
  .columns .band:not(.happened) {
    fill: color-mix(in srgb, var(--_accent) 55%, var(--_paper));
  }
  .columns .over {
    fill: var(--_ink);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .lines > .lines path {
    stroke: none;
    fill: var(--_accent);
  }
  .lines > .lines path:not(.happened, .over) {
    fill: color-mix(in srgb, var(--_accent) 65%, var(--_paper));
  }
  .figure {
    font-size: calc(var(--_text) * 0.8125);
    font-weight: 650;
    line-height: 1.2;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .many .figure,
  .many .column {
    position: absolute;
  }
  .column::before {
    content: '';
    position: absolute;
    inset: var(--_head) 0 0;
  }
  .column.hover::before {
    outline: 1px solid var(--_ink);
    outline-offset: 1px;
    border-radius: 1px;
  }
  .column:focus-visible {
    outline: 0;
  }
  .column:focus-visible::before {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .plate {
    inline-size: max-content;
    transform: translateX(var(--_shift));
  }
  .rtl .plate {
    transform: translateX(calc(-1 * var(--_shift)));
  }
  .plate b {
    font-weight: 600;
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }

  .many .future span {
    inset-block: 5px auto;
    inset-inline: 6px;
    min-inline-size: 0;
    max-inline-size: 8em;
    margin-inline-start: auto;
    white-space: normal;
    text-align: end;
  }

  /* names */
  .many .named .stop {
    grid-template-rows: calc(var(--_text) * 1) calc(var(--_text) * 1.125);
    padding-block: 2px 0;
    line-height: 1.125;
  }
  .many .named .date,
  .many .named .title {
    line-height: calc(var(--_text) * 1.0625);
  }
  .many .item.end .stop {
    padding-inline: 0 10px;
    justify-items: end;
  }
  .many .item:is(.inside, .beside) {
    z-index: 2;
  }
  .many .item:is(.inside, .beside) .stop {
    display: block;
    padding: 0;
    min-block-size: 0;
    background: none;
    font-size: calc(var(--_text) * 0.8125);
    line-height: 16px;
  }
  .many .item:is(.inside, .beside) .title {
    font-size: inherit;
    line-height: 16px;
    display: block;
  }
  .many .item.inside:is(.of-happened, .of-under-way) .title {
    color: var(--_paper);
  }
  .many .item.beside .title,
  .many .item.inside:not(.of-happened, .of-under-way) .title {
    background: var(--_paper);
    padding-inline: 2px;
    margin-inline: -2px;
    inline-size: fit-content;
  }
  .many .item:is(.inside, .beside):not(.strong, .selected) .title {
    font-weight: 400;
  }
  .many:is(.bars, .lines) .spot .mark {
    block-size: 16px;
    --_thick: 16px;
  }

  .scale {
    position: relative;
    display: flex;
    gap: 0 6px;
    font-style: normal;
    text-align: start;
  }
  .scale .showing {
    margin-inline-start: auto;
    text-align: end;
  }
  .longer {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  .longer::after {
    content: '';
    position: absolute;
    inset-block: -3px;
    inset-inline: inherit;
  }
  .longer-list {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: 0;
    z-index: 3;
    inline-size: min(100%, 316px);
    max-block-size: 240px;
    overflow-y: auto;
    padding: 4px 12px;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
  }
  .longer-list button {
    display: grid;
    inline-size: 100%;
    min-block-size: 44px;
    align-content: center;
    border-block-end: 1px solid var(--_hair);
  }

  /* the whole in little */
  .overview {
    position: relative;
    block-size: 44px;
    margin-block-start: 6px;
    touch-action: none;
  }
  .overview > * {
    position: absolute;
  }
  .overview[role] {
    cursor: grab;
  }
  .overview .bars {
    border-block-end: 1px solid var(--_pole);
    stroke: none;
    fill: color-mix(in srgb, var(--_pole) 55%, var(--_paper));
    forced-color-adjust: none;
  }
  .overview .window {
    block-size: 22px;
    border: 2px solid var(--_ink);
    border-radius: 2px;
  }
  .overview .axis-label {
    justify-content: start;
    white-space: nowrap;
  }
  /* in a low box it lies over what is below, while there is a closer view */
  .over-foot {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    background: var(--_paper);
  }
  @media (forced-colors: active) {
    .columns path {
      stroke: CanvasText;
    }
    .columns .happened {
      stroke: Canvas;
    }
  }
`;
