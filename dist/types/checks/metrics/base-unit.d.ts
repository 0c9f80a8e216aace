import { type Check } from '../check.ts';
/** A name with a unit that is none of the base units. */
declare const check: Check;
export default check;
