export { DatelineDetail } from './detail.js';
export { DatelineTimeline } from './timeline.js';
export { DatelineMap } from './map.js';
export { DatelineStory } from './story.js';
