import { type Check } from '../check.ts';
/** The value of a counter, or the quotient of two, against a bound in an alert. Conditions beside others (`and`, `unless`) are let be: they ask whether there is anything at all. */
declare const check: Check;
export default check;
