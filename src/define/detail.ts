import { DatelineDetail } from '../elements/detail/dateline-detail.js';
import { register } from './register.js';

register('dateline-detail', DatelineDetail);

export { DatelineDetail };
