import { css } from 'lit';
import { markStyles } from '../shared/marks.styles.js';
import { ground, tokens } from '../shared/tokens.js';

export const storyStyles = [
  tokens,
  ground,
  markStyles,
  css`
    /* where a float or a flex item asks for the content's width, it must not follow from what is drawn in it */
    :host {
      min-inline-size: min(100%, 18rem);
    }
    .shell {
      contain: inline-size;
      contain-intrinsic-inline-size: 18rem; /* and where a grid's track does */
      position: relative;
      text-align: start;
    }
    .empty {
      contain: size;
    }
    .layout,
    .body,
    .columns,
    .side {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      gap: 32px;
      min-block-size: 0;
    }
    .layout {
      align-content: start;
      gap: 24px;
    }
    .given > .layout {
      block-size: var(--_box);
    }
    .head,
    .foot,
    summary,
    .more button {
      display: flex;
      justify-content: space-between;
      align-items: center;
    }
    .head,
    .foot {
      align-items: start;
      gap: 2px 24px;
    }
    .summary {
      max-inline-size: 34em;
      margin-block-start: 4px;
      font-size: calc(var(--_text) * 1.0625);
      line-height: 1.45;
      color: var(--_muted);
      text-wrap: pretty;
    }
    /* the least that map and detail are given before something else is folded */
    .middle {
      --_least: 700px;
      grid-template-rows: auto minmax(var(--_least), 1fr) auto auto;
    }
    .narrow {
      grid-template-rows: none;
      gap: 12px;
    }
    .middle.tight-1 {
      --_least: 420px;
    }
    .middle.tight-2 {
      --_least: 320px;
    }
    .tight-2 {
      gap: 12px;
    }
    .tight-2 .summary {
      max-inline-size: none;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 1;
      overflow: hidden;
    }
    .narrow.tight-3 .summary {
      -webkit-line-clamp: 2;
    }
    .middle.low {
      --_least: 240px;
    }
    .narrow.low dateline-map {
      block-size: 150px;
    }
    .tight-3 {
      overflow: clip;
    }
    .columns {
      grid-template-columns: minmax(0, 17fr) minmax(0, 25fr);
    }
    .side {
      grid-template-rows: auto minmax(0, 1fr);
      gap: 20px;
    }
    .list,
    .shell:not(.given) .side {
      align-self: start;
    }
    .middle dateline-map {
      aspect-ratio: 9 / 8;
    }
    .middle.tight-1 dateline-map {
      aspect-ratio: 16 / 9;
    }
    .narrow dateline-map {
      block-size: 348px;
    }
    .narrow.tight-1 dateline-map {
      block-size: 220px;
    }
    .more {
      position: absolute;
      inset: auto 0 0;
      background: linear-gradient(transparent, var(--_paper) 40%);
      padding-block-start: 32px;
    }
    .more button {
      inline-size: 100%;
      min-block-size: 44px;
      background: var(--_paper);
      font-weight: 600;
    }
    .legend-area,
    .more button {
      border-block-start: 1px solid var(--_hair);
    }
    .legend-area {
      padding-block-start: 14px;
    }
    details.legend-area {
      padding-block-start: 6px;
    }
    summary {
      min-block-size: var(--_control);
      cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    [open] summary svg {
      transform: rotate(180deg);
    }
    .foot {
      flex-wrap: wrap;
      margin-block-start: -12px;
      font-size: calc(var(--_text) * 0.8125);
      color: var(--_muted);
    }
    .problem {
      padding-block: 8px;
      border-block: 1px solid var(--_hair);
      color: var(--_muted);
      font-size: calc(var(--_text) * 0.9375);
    }
    @media print {
      .given > .layout {
        block-size: auto;
      }
      .zoom-controls,
      .more {
        display: none;
      }
    }
  `,
];
