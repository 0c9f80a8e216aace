import { type Check } from '../check.ts';
/** A moment that is taken for a length of time, or the other way round. */
declare const check: Check;
export default check;
