// Leaflet's types describe its package entry; the file that holds its modules has none of its own.
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
