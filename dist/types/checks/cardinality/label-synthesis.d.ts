import { type Check } from '../check.ts';
/** A label made of others that take ever new values, in what a rule gives. */
declare const check: Check;
export default check;
