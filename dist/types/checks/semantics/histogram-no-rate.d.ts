import { type Check } from '../check.ts';
/** Buckets as they stand. A metric that is known to be a gauge histogram is none of these. */
declare const check: Check;
export default check;
