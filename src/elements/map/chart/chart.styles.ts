import type { CSSResult } from 'lit';
import type { Colour } from '../../shared/tokens.js';
import type { Kit } from '../kit.js';

const COLOURS: readonly Colour[] = [
  ['land', '#f5f2ea', '#262b31', 'Canvas'],
  ['coast', '#9fb1bb', '#3f4953', 'CanvasText'],
  ['area', '#bfd7e6', '#2b4759', 'var(--_tint)'],
  ['border', '#948a78', '#6c7781', 'GrayText'],
  ['disputed', '#7a705f', '#848f9a', 'GrayText'],
  ['map-name', '#6a6559', '#9aa3ad', 'CanvasText'],
];

/** Rules for what the chart draws. */
export const chartStyles = ({ css, colourRules }: Kit): CSSResult => css`
  ${colourRules(COLOURS)}
  .stage {
    /* not hidden: that can still be scrolled, by a focus inside it */
    overflow: clip;
    touch-action: pan-x pan-y;
    isolation: isolate;
    direction: ltr;
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  /* a tint that is the paper's own would hide a disc, and what is confirmed */
  @media (forced-colors: active) {
    :host {
      --_tint: color-mix(in srgb, CanvasText 35%, Canvas);
    }
  }
  .under p {
    text-wrap: balance;
  }
  #leaflet,
  .still,
  .legs,
  .names,
  .places {
    position: absolute;
    left: 0;
    top: 0;
  }
  #leaflet {
    right: 0;
    bottom: 0;
  }
  .legs,
  .names,
  .places {
    z-index: 500;
    pointer-events: none;
  }
  path.land {
    fill: var(--_land);
    fill-opacity: 1;
    fill-rule: evenodd;
    stroke: none;
  }
  path.lake {
    fill: var(--_sea);
    fill-opacity: 1;
    fill-rule: evenodd;
  }
  path.coast {
    fill: none;
  }
  path.lake,
  path.coast {
    stroke: var(--_coast);
    stroke-width: 0.75;
    stroke-opacity: 1;
  }
  path.border,
  path.disputed {
    fill: none;
    stroke: var(--_border);
    stroke-width: 0.75;
    stroke-opacity: 1;
    stroke-linejoin: round;
  }
  path.disputed {
    stroke: var(--_disputed);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }
  path.area {
    fill: var(--_area);
    fill-opacity: 1;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-opacity: 1;
    stroke-dasharray: 3 2.5;
  }
  path.area.happened,
  path.area.confirmed {
    stroke-dasharray: none;
  }
  path.area.selected {
    stroke: var(--_selected);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  path.area.soft {
    fill-opacity: 0.55;
    stroke: none;
  }
  .leg {
    color: var(--_accent);
    stroke-width: 2;
    stroke-linecap: butt;
  }
  .leg .line {
    stroke-dasharray: 6 4.5;
  }
  .leg:is(.happened, .confirmed, .under-way) .line {
    stroke-dasharray: none;
  }
  .leg.claimed .line {
    stroke-dasharray: 2 4;
  }
  .leg.cancelled,
  .leg.postponed {
    color: var(--_muted);
  }
  .leg.current {
    stroke-width: 3.25;
  }
  .country {
    position: absolute;
    white-space: nowrap;
    font-size: calc(var(--_text) * 0.8125);
    line-height: 1.385;
    color: var(--_map-name);
  }
  .place {
    position: absolute;
    pointer-events: auto;
    color: var(--_ink);
  }
  .pin {
    --_target: 28px;
    left: calc(var(--_target) / -2);
    top: calc(var(--_target) / -2);
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: 50%;
  }
  @media (pointer: coarse) {
    .pin {
      --_target: 44px;
    }
    .place:not(.pin) {
      margin: -3px;
      padding: 3px;
    }
  }
  .dot {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 14px;
    block-size: 14px;
    left: calc(50% - 7px);
    top: calc(50% - 7px);
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_accent);
    font-size: 13px;
    font-weight: 600;
    line-height: 1;
  }
  .many .dot {
    inline-size: 24px;
    block-size: 24px;
    left: calc(50% - 12px);
    top: calc(50% - 12px);
    color: var(--_paper);
  }
  .confirmed .dot {
    background: var(--_tint);
    color: var(--_ink);
  }
  .under-way .dot {
    background: linear-gradient(to right, var(--_accent) 55%, var(--_tint) 55%);
    color: var(--_ink);
  }
  .planned .dot,
  .unknown .dot,
  .cancelled .dot,
  .postponed .dot {
    background: var(--_paper);
    color: var(--_ink);
  }
  .planned .dot {
    border-style: dashed;
  }
  .claimed .dot {
    background: repeating-linear-gradient(-45deg, var(--_accent) 0 2px, var(--_paper) 2px 5px);
    color: var(--_ink);
  }
  /* a count can be read on any fill */
  .many:is(.claimed, .under-way) .dot span {
    min-inline-size: 16px;
    border-radius: 8px;
    background: var(--_paper);
    line-height: 16px;
    text-align: center;
  }
  .cancelled .dot,
  .postponed .dot {
    border-color: var(--_muted);
  }
  /* an area too small to be seen: tinted as areas are, square for a country, never a pin */
  .place.sign .dot {
    border-radius: 3px;
    background: var(--_area);
    color: var(--_ink);
  }
  .place.sign.rough .dot {
    border-color: transparent;
    border-radius: 50%;
  }
  /* the marks' own slash and arrow, at the size of a pin */
  .place::before,
  .place::after {
    display: none;
  }
  :is(.cancelled, .postponed) .dot::after {
    content: '';
    position: absolute;
    inset: -5px auto -5px calc(50% - 1px);
    inline-size: 2px;
    background: var(--_ink);
    transform: rotate(42deg);
  }
  .postponed .dot::before {
    content: '';
    position: absolute;
    inset: calc(50% - 3px) auto auto calc(100% + 1px);
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--_ink);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(45deg);
  }
  .place:is(:hover, :focus-visible) .dot {
    outline: 1px solid var(--_ink);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--_land);
  }
  /* by shadows, which leaves the outline to the focus: both are seen at once */
  .place.selected .dot {
    outline: none;
    box-shadow:
      0 0 0 4px var(--_land),
      0 0 0 6px var(--_selected);
  }
  .place:focus-visible {
    outline: none;
  }
  .place:focus-visible .dot,
  .place:not(.pin):focus-visible .label {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
  }
  .place.selected:focus-visible .dot {
    outline-offset: 8px;
    box-shadow:
      0 0 0 4px var(--_land),
      0 0 0 6px var(--_selected),
      0 0 0 8px var(--_land);
  }
  /* the outer ring reaches as far as the name */
  .pin.selected:focus-visible .label {
    translate: 4px;
  }
  .pin.selected:focus-visible .left {
    translate: -4px;
  }
  .pin.selected:focus-visible .below {
    translate: 0 4px;
  }
  .pin.selected:focus-visible .above {
    translate: 0 -4px;
  }
  .label {
    display: grid;
    white-space: nowrap;
    text-align: center;
    text-shadow:
      0 0 2px var(--_land),
      0 0 3px var(--_land),
      0 0 4px var(--_land);
  }
  .pin .label {
    position: absolute;
    left: 50%;
    top: 50%;
    text-align: left;
  }
  .label.left {
    text-align: right;
  }
  .pin :is(.below, .above) {
    text-align: center;
  }
  .beyond {
    visibility: hidden;
    background: var(--_paper);
    box-shadow: 0 0 0 4px var(--_paper);
  }
  .place:is(:hover, :focus-visible) {
    z-index: 1;
  }
  .place:is(:hover, :focus-visible) .beyond {
    visibility: visible;
  }
  /* wider than the map; where the margin is not known the halo would be cut, which is worse */
  @supports (overflow-clip-margin: 4px) {
    .place-name,
    .place-date {
      max-inline-size: var(--_most);
      overflow: clip;
      overflow-clip-margin: 4px;
      text-overflow: ellipsis;
    }
  }
  .place-name {
    font-weight: 600;
    line-height: 1.25;
  }
  .place-date {
    font-size: calc(var(--_text) * 0.875);
    line-height: 1.29;
  }
  .place:hover .place-name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .place.selected:not(.pin) .place-name {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }
`;
