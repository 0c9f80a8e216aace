import { type Check } from '../check.ts';
/** A subquery whose step is longer than its range, or shorter than what it reads is recorded. */
declare const check: Check;
export default check;
