import { DatelineStory } from '../elements/story/dateline-story.js';
// the default layout draws all three
import './detail.js';
import './map.js';
import { register } from './register.js';
import './timeline.js';

register('dateline-story', DatelineStory);

export { DatelineStory };
