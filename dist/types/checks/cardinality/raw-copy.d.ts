import { type Check } from '../check.ts';
/** A recording rule that gives one series for each that it reads. */
declare const check: Check;
export default check;
