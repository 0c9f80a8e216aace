import { type Check } from '../check.ts';
/** A recording rule whose samples all have one value, though it computes something. */
declare const check: Check;
export default check;
