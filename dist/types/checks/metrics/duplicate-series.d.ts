import { type Check } from '../check.ts';
/** Two samples of one series. */
declare const check: Check;
export default check;
