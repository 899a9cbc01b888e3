/** What only a story with something wrong needs, to be loaded when it is: the checks, and the words for what they find. */
export { explain } from './explain/explain.js';
export { readStory as readFully } from './read.js';
