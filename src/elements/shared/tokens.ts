import { css, unsafeCSS, type CSSResult } from 'lit';

/** Name, light, dark, forced colours. Contrast ratios are in docs/theming.md. */
export type Colour = readonly [name: string, light: string, dark: string, forced: string];

/** The map's own are in its chart. */
const COLOURS: readonly Colour[] = [
  ['ink', '#16181d', '#e9ecf0', 'CanvasText'],
  ['muted', '#565c66', '#a7afb9', 'CanvasText'],
  ['pole', '#7f8690', '#6d7681', 'CanvasText'],
  ['accent', '#0b5a8f', '#6cb6ec', 'CanvasText'],
  ['focus', '#0b5a8f', '#6cb6ec', 'Highlight'],
  ['paper', '#fff', '#14171b', 'Canvas'],
  ['future', '#f1f4f7', '#1d2228', 'Canvas'],
  ['tint', '#d5e6f2', '#1f4a68', 'Canvas'],
  ['hair', '#dfe3e8', '#2d343b', 'CanvasText'],
  ['sea', '#dee8ed', '#181d22', 'Canvas'],
];

/**
 * Rules that declare colour tokens on the host. They follow the inherited `color-scheme` through `light-dark()`;
 * browsers without it (before mid-2024) stay light unless `theme="dark"`.
 */
export function colourRules(colours: readonly Colour[]): CSSResult {
  const declare = (value: (colour: Colour) => string): string =>
    colours.map((colour) => `--_${colour[0]}:var(--dateline-${colour[0]},${value(colour)})`).join(';');
  const hasBoth = '(color:light-dark(red,red))';
  return unsafeCSS(
    `:host{${declare((colour) => colour[1])}}` +
      `@supports ${hasBoth}{:host{${declare((colour) => `light-dark(${colour[1]},${colour[2]})`)}}}` +
      `@supports not ${hasBoth}{:host([theme=dark]){${declare((colour) => colour[2])}}}` +
      `@media (forced-colors:active){:host{${colours.map(([name, , , system]) => `--_${name}:${system}`).join(';')}}}`,
  );
}

/** Several rules as one. `css` with another's inside asks `Array.prototype.reduce`, which some pages have replaced. */
export function joinedRules(...rules: readonly CSSResult[]): CSSResult {
  let text = '';
  for (const { cssText } of rules) text += cssText;
  return unsafeCSS(text);
}

const ownTokens = css`
  :host {
    --_selected: var(--dateline-selected, var(--_ink));
    --_radius: var(--dateline-radius, 2px);
    --_text: var(--dateline-text, clamp(16px, 1rem, 32px));
    --_control: 32px;
    display: block;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (pointer: coarse) {
    :host {
      --_control: 44px;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_selected: Highlight;
    }
  }
  :host([hidden]) {
    display: none;
  }
`;

/** The design tokens. A page sets `--dateline-*`; inside, `--_*` is what holds. */
export const tokens = joinedRules(colourRules(COLOURS), ownTokens);

/** Ground for every shadow root: the page's fonts, and none of its other inherited whims. */
export const ground = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    font: inherit;
  }
  .root {
    position: relative;
    color: var(--_ink);
    background: var(--_paper);
    font-family: var(--dateline-font, inherit);
    font-size: var(--_text);
    font-style: normal;
    font-weight: 400;
    line-height: 1.4;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    font-variant: normal;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  ol,
  ul {
    list-style: none;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 3px;
  }
  svg {
    display: block;
    fill: none;
    stroke: currentColor;
  }
  .headline {
    font-family: var(--dateline-font-heading, var(--dateline-font, inherit));
    font-size: calc(var(--_text) * 1.5);
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .small {
    font-size: calc(var(--_text) * 0.875);
    line-height: 1.4;
  }
  .muted {
    color: var(--_muted);
  }
  .hidden-text,
  .measure {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .measure span {
    display: inline-block;
  }
`;
