import { type Check } from '../check.ts';
/** `humanizeTimestamp` or `toTime` on what is no moment in seconds. */
declare const check: Check;
export default check;
