import { type Check } from '../check.ts';
/** Labels that `group_left (…)` is to copy from a side that never has them. */
declare const check: Check;
export default check;
