import { type Check } from '../check.ts';
/** A rule that reads what a later rule of its group records: the value of the evaluation before. */
declare const check: Check;
export default check;
