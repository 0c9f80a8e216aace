import { type Check } from '../check.ts';
/** Offsets that lead beyond the time of evaluation, and `@ end()`, which in a rule is that time. Expressions outside of rules may be for graphs of the past. */
declare const check: Check;
export default check;
