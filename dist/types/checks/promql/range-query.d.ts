import { type Check } from '../check.ts';
/** Ranges of selectors and subqueries. */
declare const check: Check;
export default check;
