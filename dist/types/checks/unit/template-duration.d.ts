import { type Check } from '../check.ts';
/**
 * `humanizeDuration` on what is not in seconds, or with a unit behind it; and a unit of time in the text that is not the
 * value's. Ratios are left alone: seconds per second may be printed as seconds.
 */
declare const check: Check;
export default check;
