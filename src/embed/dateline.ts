// The address that pages know. One line and no more: whatever query a page puts behind it (`dateline.js?v=2`), everything
// else is found by names that never change, so that nothing runs twice. And since it is an import, a page that leaves
// out `type="module"` gets nothing at all instead of a script that takes over its names.
import './core.js';
