import { type Check } from '../check.ts';
/** Each cause is told once an expression, however often it is written. */
declare const check: Check;
export default check;
