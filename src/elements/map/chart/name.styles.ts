import { css } from 'lit';

/** Names of places and countries. */
export const nameStyles = css`
  .country {
    position: absolute;
    white-space: nowrap;
    font-size: calc(var(--_text) * 0.8125);
    line-height: 1.385;
    color: var(--_map-name);
  }
  /* clear of the lines under them */
  .country,
  .label {
    text-shadow:
      1px 1px 1px var(--_land),
      1px -1px 1px var(--_land),
      -1px 1px 1px var(--_land),
      -1px -1px 1px var(--_land),
      0 0 2px var(--_land),
      0 0 3px var(--_land),
      0 0 4px var(--_land);
  }
  .label {
    display: grid;
    white-space: nowrap;
    text-align: center;
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
