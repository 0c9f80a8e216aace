import { type Check } from '../check.ts';
/** A recorded metric whose name says another unit than the expression gives. */
declare const check: Check;
export default check;
