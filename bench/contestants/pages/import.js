import '../../../dist/lib/define/index.js';
