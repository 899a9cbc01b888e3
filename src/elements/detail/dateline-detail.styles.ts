import { css } from 'lit';
import { markStyles } from '../shared/marks.styles.js';
import { ground, tokens } from '../shared/tokens.js';

export const detailStyles = [
  tokens,
  ground,
  markStyles,
  css`
    :host {
      min-block-size: 0;
    }
    .root {
      block-size: 100%;
    }
    .full,
    .none {
      border-block-start: 3px solid var(--_selected);
    }
    .none {
      padding-block: 16px;
    }
    .full {
      display: flex;
      flex-direction: column;
    }
    .inline {
      background: none;
    }
    .full > .content {
      flex: auto;
      overflow: hidden;
      margin-inline-start: -12px;
      padding-inline-start: 12px;
    }
    .folded {
      -webkit-mask-image: linear-gradient(#000 calc(100% - 40px), transparent);
    }
    .when,
    .facts,
    .steps {
      font-size: calc(var(--_text) * 0.9375);
    }
    .when,
    .steps {
      display: flex;
      justify-content: space-between;
      gap: 16px;
    }
    .when {
      margin-block: 14px 6px;
    }
    .position {
      flex: none;
    }
    .title {
      line-height: 1.2;
      margin-block-end: 16px;
    }
    .facts {
      display: grid;
      gap: 4px;
      margin-block-end: 12px;
    }
    .facts > div {
      display: grid;
      grid-template-columns: minmax(76px, max-content) 1fr;
    }
    .facts dt {
      color: var(--_muted);
      padding-inline-end: 16px;
    }
    .facts .key {
      margin-inline-end: 6px;
    }
    .text {
      margin-block-end: 12px;
      line-height: 1.5;
      text-wrap: pretty;
    }
    .quote {
      margin-block: 20px 16px;
    }
    .quote blockquote {
      font-family: var(--dateline-font-heading, var(--dateline-font, inherit));
      font-size: calc(var(--_text) * 1.125);
      text-indent: -0.42em;
      margin-block-end: 6px;
      text-wrap: pretty;
    }
    .media {
      margin-block-end: 16px;
    }
    .media img {
      display: block;
      max-inline-size: 100%;
      block-size: auto;
      margin-block-end: 6px;
    }
    /* words over an empty drawing that has the picture's size */
    .instead {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      inline-size: fit-content;
      min-inline-size: min(100%, 18rem);
      max-inline-size: 100%;
      margin-block-end: 6px;
      background: var(--_future);
      outline: 1px solid var(--_hair);
      outline-offset: -1px;
    }
    .unsized {
      inline-size: 100%;
    }
    .instead > * {
      grid-area: 1 / 1;
      max-inline-size: 100%;
    }
    .instead > svg {
      block-size: auto;
    }
    /* a long description makes no small picture wide; at the top it is seen where the moment is folded */
    .words {
      contain: inline-size;
      display: grid;
      align-content: start;
      justify-items: start;
      gap: 10px;
      padding: 12px;
    }
    .sources,
    .updated {
      margin-block-end: 4px;
    }
    .correction {
      border-inline-start: 3px solid var(--_pole);
      padding-inline-start: 10px;
      margin-block: 12px;
    }
    [part='source'] {
      color: var(--_ink);
    }
    a,
    .read-on,
    .steps :hover > .step-title {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    a {
      text-decoration-thickness: 1px;
    }
    strong {
      font-weight: 700;
    }
    .read-on {
      align-self: start;
      color: var(--_accent);
      padding-block: 6px;
      min-block-size: var(--_control);
    }
    .steps {
      gap: 24px;
      border-block-start: 1px solid var(--_hair);
      margin-block-start: 16px;
      padding-block: 12px 4px;
      line-height: 1.3;
    }
    .steps button {
      align-self: start;
      flex: 0 48%;
      min-block-size: 44px;
    }
    .low .step-title {
      display: none;
    }
    .low .steps {
      margin-block-start: 4px;
      padding-block: 4px 0;
    }
    .low .steps button {
      min-block-size: var(--_control);
    }
    .low .read-on {
      padding-block: 2px;
      min-block-size: 24px;
    }
    .steps .small {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-block-end: 2px;
    }
    .next {
      margin-inline-start: auto;
      text-align: end;
    }
    .next .small {
      justify-content: end;
    }
    .root:dir(rtl) .steps svg {
      transform: scaleX(-1);
    }
    @media print {
      .steps,
      .instead > svg,
      .read-on {
        display: none;
      }
    }
  `,
];
