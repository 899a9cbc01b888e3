import { DatelineMap } from '../elements/map/dateline-map.js';
import { register } from './register.js';

register('dateline-map', DatelineMap);

export { DatelineMap };
