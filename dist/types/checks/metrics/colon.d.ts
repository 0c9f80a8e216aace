import { type Check } from '../check.ts';
/** An exposed metric with the name of a recording rule. */
declare const check: Check;
export default check;
