import { type Check } from '../check.ts';
/** A counter without `_total`, or another type with it. */
declare const check: Check;
export default check;
