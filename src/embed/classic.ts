// The script-tag bundle for pages without modules: one plain script, all in one.
import '../define/index.js';
