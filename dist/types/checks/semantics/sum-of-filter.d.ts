import { type Check } from '../check.ts';
/** `sum(x == 0)`: a sum of samples that are all equal, where its value is used. */
declare const check: Check;
export default check;
