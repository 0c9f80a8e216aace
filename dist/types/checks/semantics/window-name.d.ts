import { type Check } from '../check.ts';
/** A recording rule whose name claims one window, where neither its expression nor any record below it covers or mentions it. */
declare const check: Check;
export default check;
