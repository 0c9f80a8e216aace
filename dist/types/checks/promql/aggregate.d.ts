import { type Check } from '../check.ts';
/** Labels that aggregations have to keep, or to take away. What a rule sets by itself is not asked for. */
declare const check: Check;
export default check;
