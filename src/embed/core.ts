// The script-tag bundle as modules: registers every element. What not every page needs comes in chunks of its own, which
// import this one by the name that holds its hash.
import '../define/index.js';
