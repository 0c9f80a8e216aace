import { type Check } from '../check.ts';
/**
 * An alert whose expression names the labels that it groups by, and whose texts name some of them and not the rest.
 * Labels that say where rather than what are left alone, as are those that have one value.
 */
declare const check: Check;
export default check;
