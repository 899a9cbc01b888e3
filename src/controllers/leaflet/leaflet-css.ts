/** The rules of Leaflet 1.9.4's stylesheet that a map with drawings, tiles and no controls needs. */
export const LEAFLET_CSS = `
.leaflet-container{position:absolute;inset:0;overflow:hidden;outline:0;background:none;font:inherit;-webkit-tap-highlight-color:transparent}
.leaflet-pane,.leaflet-map-pane{position:absolute;left:0;top:0}
.drawing{position:absolute;left:0;top:0;width:1px;height:1px;max-width:none!important;max-height:none!important;overflow:visible;pointer-events:none;transform-origin:0 0}
.leaflet-basemap-pane{z-index:100}
.leaflet-tile-pane{z-index:200}
.leaflet-borders-pane{z-index:300}
.leaflet-overlay-pane{z-index:400}
.leaflet-layer,.leaflet-tile-container,.leaflet-tile{position:absolute;left:0;top:0}
.leaflet-tile{visibility:hidden;pointer-events:none;user-select:none;max-width:none;max-height:none}
.leaflet-tile-loaded{visibility:inherit}
.leaflet-tile-container{transform-origin:0 0}
.leaflet-zoom-hide{visibility:hidden}
.leaflet-container{touch-action:pan-x pan-y}
`;
