import { type Check } from '../check.ts';
/** The buckets of a histogram kept for every value of a label that takes ever new ones. */
declare const check: Check;
export default check;
