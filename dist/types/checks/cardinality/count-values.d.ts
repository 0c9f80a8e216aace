import { type Check } from '../check.ts';
/** `count_values` of something measured. */
declare const check: Check;
export default check;
