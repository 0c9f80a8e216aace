import { type Check } from '../check.ts';
/** `rate(sum(x)[5m:])`, and `rate()` of a record that is such a sum. Of counters it is wrong, and of anything else too; the latter is for another check where it is known. */
declare const check: Check;
export default check;
