import { type Check } from '../check.ts';
/** A range that holds too few of the samples that a recording rule writes at its interval. */
declare const check: Check;
export default check;
