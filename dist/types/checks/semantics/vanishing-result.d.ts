import { type Check } from '../check.ts';
/** Counts of filtered series, in alerts on small numbers: where nothing passes, there is no number at all. */
declare const check: Check;
export default check;
