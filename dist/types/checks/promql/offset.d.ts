import { type Check } from '../check.ts';
/** Offsets of selectors and subqueries, into the past or the future. */
declare const check: Check;
export default check;
