import { css } from 'lit';

/** The basemap, the story's areas and its legs. Leaflet's attributes set what a path does not say here. */
export const drawingStyles = css`
  path:is(.land, .lake) {
    fill: var(--_land);
    fill-opacity: 1;
    fill-rule: evenodd;
    stroke: none;
  }
  path.lake {
    fill: var(--_sea);
  }
  path:is(.coast, .border, .disputed) {
    fill: none;
  }
  path:is(.lake, .coast, .border) {
    stroke: var(--_coast);
    stroke-width: 0.75;
  }
  path.border {
    stroke: var(--_border);
  }
  path.disputed {
    stroke: var(--_disputed);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }
  /* Leaflet would round the ends, and so fill the gaps between dashes */
  path:is(.lake, .coast, .border, .disputed, .area) {
    stroke-linecap: butt;
    stroke-linejoin: round;
  }
  path.area {
    fill: var(--_area);
    fill-opacity: 1;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-dasharray: 3 2.5;
  }
  path.area.happened,
  path.area.confirmed {
    stroke-dasharray: none;
  }
  path.area.soft {
    fill-opacity: 0.55;
    stroke: none;
  }
  path.area.selected {
    stroke: var(--_selected);
    stroke-width: 2;
  }
  /* no edge: nobody knows where it is */
  path.area.soft.selected {
    stroke-dasharray: 0 6;
    stroke-linecap: round;
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
`;
