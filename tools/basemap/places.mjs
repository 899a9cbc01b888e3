// Places that readers know to be on land, [lng, lat, area]. Natural Earth 1:50m itself has some of them in the water,
// simplification more: the coast keeps its points around them, and where that is not enough it is moved out to them.

/** @type {readonly (readonly [number, number, string])[]} */
export const PLACES = [
  // The seed story and its neighbourhood.
  [9.84, 46.8, 'CH'], // Davos
  [37.62, 55.75, 'RU'], // Moscow
  [54.37, 24.45, 'AE'], // Abu Dhabi
  [55.27, 25.2, 'AE'], // Dubai
  [16.37, 48.21, 'AT'], // Vienna
  [28.98, 41.01, 'TR'], // Istanbul
  [6.14, 46.2, 'CH'], // Geneva
  [51.53, 25.29, 'QA'], // Doha
  [46.72, 24.69, 'SA'], // Riyadh
  [30.52, 50.45, 'UA'], // Kyiv
  [8.13, 56.47, 'DK'], // the port of the demo's second story
  // Coasts where news is made.
  [50.58, 26.22, 'BH'], // Manama
  [47.98, 29.37, 'KW'], // Kuwait City
  [56.28, 27.18, 'IR'], // Bandar Abbas
  [35.5, 33.89, 'LB'], // Beirut
  [34.99, 32.79, 'IL'], // Haifa
  [34.78, 32.08, 'IL'], // Tel Aviv
  [34.46, 31.5, 'palestine'], // Gaza City
  [29.92, 31.2, 'EG'], // Alexandria
  [32.55, 29.97, 'EG'], // Suez
  [39.19, 21.49, 'SA'], // Jeddah
  [37.22, 19.62, 'SD'], // Port Sudan
  [42.95, 14.8, 'YE'], // Hodeidah
  [45.03, 12.79, 'YE'], // Aden
  [43.15, 11.59, 'DJ'], // Djibouti
  [45.34, 2.04, 'SO'], // Mogadishu
  [39.66, -4.04, 'KE'], // Mombasa
  [39.28, -6.8, 'TZ'], // Dar es Salaam
  [33.52, 44.6, 'crimea'], // Sevastopol
  [30.72, 46.48, 'UA'], // Odesa
  [32.62, 46.64, 'UA'], // Kherson
  [37.55, 47.1, 'UA'], // Mariupol
  [36.79, 46.76, 'UA'], // Berdiansk
  [39.72, 43.6, 'RU'], // Sochi
  [30.31, 59.94, 'RU'], // Saint Petersburg
  [131.89, 43.12, 'RU'], // Vladivostok
  [41.64, 41.65, 'GE'], // Batumi
  [49.87, 40.41, 'AZ'], // Baku
  [12.57, 55.68, 'DK'], // Copenhagen
  [18.07, 59.33, 'SE'], // Stockholm
  [24.94, 60.17, 'FI'], // Helsinki
  [24.75, 59.44, 'EE'], // Tallinn
  [12.33, 45.44, 'IT'], // Venice
  [-9.14, 38.72, 'PT'], // Lisbon
  [-17.45, 14.69, 'SN'], // Dakar
  [3.39, 6.45, 'NG'], // Lagos
  [18.42, -33.93, 'ZA'], // Cape Town
  [72.88, 19.08, 'IN'], // Mumbai
  [103.82, 1.35, 'SG'], // Singapore
  [114.17, 22.32, 'HK'], // Hong Kong
  [121.47, 31.23, 'CN'], // Shanghai
  [139.69, 35.69, 'JP'], // Tokyo
  [174.78, -41.29, 'NZ'], // Wellington
  [178.44, -18.14, 'FJ'], // Suva
  [-74.01, 40.71, 'US'], // New York
  [-80.19, 25.76, 'US'], // Miami
  [-122.42, 37.77, 'US'], // San Francisco
  [-157.86, 21.31, 'US'], // Honolulu
  [-63.58, 44.65, 'CA'], // Halifax
  [-43.17, -22.91, 'BR'], // Rio de Janeiro
  [-51.72, 64.18, 'GL'], // Nuuk
];
