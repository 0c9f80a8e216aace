import { type Check } from '../check.ts';
/** An aggregation by a label that takes ever new values, in what a rule gives. */
declare const check: Check;
export default check;
