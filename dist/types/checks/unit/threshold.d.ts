import { type Check } from '../check.ts';
/** A constant that a share is compared with and that was written for percent, or the other way round. */
declare const check: Check;
export default check;
