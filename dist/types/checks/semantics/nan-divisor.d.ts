import { type Check } from '../check.ts';
/** A division whose divisor may be 0, inside an aggregation that one NaN spoils. */
declare const check: Check;
export default check;
