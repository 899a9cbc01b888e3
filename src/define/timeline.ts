import { DatelineTimeline } from '../elements/timeline/dateline-timeline.js';
import { register } from './register.js';

register('dateline-timeline', DatelineTimeline);

export { DatelineTimeline };
