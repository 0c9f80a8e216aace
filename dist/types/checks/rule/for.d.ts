import { type Check } from '../check.ts';
/** How long alerts wait, and how long they stay; what is not written is 0. */
declare const check: Check;
export default check;
