import type { CSSResult } from 'lit';
import type { Kit } from '../kit.js';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Rules for what the chart draws, as a sheet that shadow roots of that document can adopt: it belongs to one. */
export function chartSheet(kit: Kit, document: Document): CSSStyleSheet | undefined {
  const view = document.defaultView;
  if (!view) return undefined;
  const sheet = sheets.get(document) ?? new view.CSSStyleSheet();
  if (!sheets.has(document)) sheet.replaceSync(chartStyles(kit).cssText);
  sheets.set(document, sheet);
  return sheet;
}

const chartStyles = ({ css }: Kit): CSSResult => css`
  .leaflet,
  .still,
  .legs,
  .names,
  .places {
    position: absolute;
    left: 0;
    top: 0;
  }
  .leaflet {
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
    stroke-width: 2.75;
  }
  .country {
    position: absolute;
    white-space: nowrap;
    font-size: calc(var(--_text) * 0.8125);
    line-height: 18px;
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
  .place.selected .dot {
    outline: 2px solid var(--_selected);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--_land);
  }
  .place:hover:not(.selected) .dot {
    outline: 1px solid var(--_ink);
    outline-offset: 4px;
    box-shadow: 0 0 0 4px var(--_land);
  }
  .place:focus-visible {
    outline: none;
  }
  .place:focus-visible .dot,
  .place:not(.pin):focus-visible .label {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
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
  }
  .place:is(:hover, :focus-visible) {
    z-index: 1;
  }
  .place:is(:hover, :focus-visible) .beyond {
    visibility: visible;
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
  .moments {
    position: absolute;
    z-index: 600;
    overflow: auto;
    background: var(--_paper);
    border: 1px solid var(--_ink);
    border-block-start: 3px solid var(--_selected);
    border-radius: var(--_radius);
  }
  .moments button {
    display: flex;
    gap: 10px;
    align-items: start;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 7px 12px;
    color: var(--_ink);
  }
  .moments button + button {
    border-block-start: 1px solid var(--_hair);
  }
  .moments button:focus-visible {
    outline-offset: -3px;
  }
  .moments button:hover .moment-title {
    text-decoration: underline;
  }
  .moments .key {
    margin-block-start: 4px;
  }
  .moments .small,
  .moment-title {
    display: block;
    line-height: 1.3;
  }
  .hint {
    position: absolute;
    z-index: 700;
    inset: 50% 16px auto;
    transform: translateY(-50%);
    inline-size: fit-content;
    margin-inline: auto;
    padding: 8px 14px;
    background: var(--_paper);
    color: var(--_ink);
    border: 1px solid var(--_pole);
    border-radius: var(--_radius);
    font-size: calc(var(--_text) * 0.9375);
    pointer-events: none;
  }
`;
