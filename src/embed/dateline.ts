// The script-tag bundle, as a module: registers every element. The map's code and drawing are chunks of their own,
// fetched when a map nears the viewport.
import '../define/index.js';
