import { type Check } from '../check.ts';
/** A group that is evaluated so seldom that what it records is gone before the next evaluation. */
declare const check: Check;
export default check;
