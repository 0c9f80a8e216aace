import { type Check } from '../check.ts';
/** Sides of which matching allows one series for each combination of the matched labels, and that have several. */
declare const check: Check;
export default check;
