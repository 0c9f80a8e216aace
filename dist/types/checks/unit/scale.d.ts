import { type Check } from '../check.ts';
/** A multiplication by 100 where it makes no percent. */
declare const check: Check;
export default check;
