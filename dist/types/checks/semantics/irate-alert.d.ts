import { type Check } from '../check.ts';
/** `irate()` in the condition of an alert; once for all of its calls. Without `for` there is nothing that a dip resets. */
declare const check: Check;
export default check;
