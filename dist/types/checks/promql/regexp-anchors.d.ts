import { type Check } from '../check.ts';
/**
 * `^` or `$` at the very end of a pattern. A pattern that matches one value is `promql/regexp-literal`'s, whose fix takes
 * the anchors too; `^$` as an alternative says "or empty" and is left alone.
 */
declare const check: Check;
export default check;
