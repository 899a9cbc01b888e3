import type { LngLat } from '../../geo/types.js';
import { isNamed } from './language.js';

/** What CLDR has names for although ISO 3166 has no such countries: unions, the ocean, codes for tests, and "UK". */
const NO_COUNTRY = /^(E[UZ]|U[KN]|QO|X[AB]|ZZ)$/;

/**
 * Whether a country or territory has the code, or had it ("SU"), by the browser's own list.
 * @param code - two upper-case letters
 */
export const isCountry = (code: string): boolean => !NO_COUNTRY.test(code) && isNamed('region', code);

/** Whether it is the point where the equator meets the prime meridian: what a form sends that nobody has filled in. */
export const isZero = ([lng, lat]: LngLat): boolean => !(lng || lat);
