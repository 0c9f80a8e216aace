import { type Check } from '../check.ts';
/** A computed float that is compared with a constant for equality. */
declare const check: Check;
export default check;
