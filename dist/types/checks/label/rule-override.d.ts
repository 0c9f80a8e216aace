import { type Check } from '../check.ts';
/** Labels of a rule that replace one which its series have. */
declare const check: Check;
export default check;
