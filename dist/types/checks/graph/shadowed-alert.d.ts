import { type Check } from '../check.ts';
/** An alert that fires only when another one with the same labels does. */
declare const check: Check;
export default check;
