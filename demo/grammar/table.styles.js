// @ts-check
import { css } from 'lit';

import { markStyles } from '../../dist/lib/elements/shared/marks.styles.js';
import { ground, tokens } from '../../dist/lib/elements/shared/tokens.js';
import { verticalStyles } from '../../dist/lib/elements/timeline/upright/styles.js';

const own = css`
  .root {
    font-size: 1rem;
  }
  .table {
    display: block;
    font-size: 0.875rem;
  }
  .table > div > .row {
    display: grid;
    grid-template-columns: repeat(var(--columns), 1fr);
    column-gap: 0;
    gap: 0.5rem 0;
  }
  .table.wide > div > .row {
    grid-template-columns: 300px repeat(var(--columns), 1fr);
    gap: 0;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    background: var(--_paper);
    border-block-end: 1px solid var(--_ink);
    font-weight: 600;
    font-size: 0.8125rem;
    line-height: 1.25;
  }
  .head .row {
    align-items: end;
    padding-block: 0.625rem 0.5rem;
  }
  .table:not(.wide) .head .row > :first-child,
  .table:not(.columns-8) .head {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  .heading {
    padding-block: 2rem 0.5rem;
    font-family: var(--serif, serif);
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.25;
  }
  .group > .row {
    border-block-start: 1px solid var(--_hair);
    padding-block: 0.875rem;
    break-inside: avoid;
  }
  .form {
    display: grid;
    align-content: start;
    gap: 0.125rem;
    grid-column: 1 / -1;
    padding-inline-end: 1.5rem;
  }
  .wide .form {
    grid-column: 1;
  }
  .form b {
    font-size: 1rem;
    font-weight: 600;
  }
  .form code {
    font:
      0.8125rem/1.45 ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  .form dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0 0.625rem;
    margin-block-start: 0.25rem;
    line-height: 1.4;
  }
  .form dt {
    color: var(--_muted);
  }
  .cell {
    display: grid;
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }
  .word {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .said,
  .columns-8 .word {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  .never {
    color: var(--_muted);
    padding-block: 0.125rem;
  }
  .axis {
    position: relative;
    display: block;
  }
  .axis.afar {
    margin-block-start: 0.5rem;
  }
  .axis svg {
    position: absolute;
    inset: 0;
    stroke: var(--_pole);
    stroke-width: 1.25;
    overflow: visible;
  }
  .axis .dotted {
    stroke-dasharray: 1.5 4;
  }
  .at {
    position: absolute;
    inset-block-start: 4px;
  }
  .upright .cell {
    justify-items: center;
  }
  .upright .form {
    align-content: center;
  }
  .vertical,
  .vertical > .row {
    display: block;
  }
  .vertical .rail {
    width: 32px;
    height: 92px;
  }
  @media print {
    .head {
      position: static;
    }
  }
`;

/** The library's own styles first: its marks, its colours, its rail. */
export const grammarStyles = [tokens, ground, markStyles, verticalStyles, own];
