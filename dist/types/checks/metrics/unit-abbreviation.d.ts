import { type Check } from '../check.ts';
/** A name with the symbol of a unit in place of its name. */
declare const check: Check;
export default check;
