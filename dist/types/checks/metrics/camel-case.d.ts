import { type Check } from '../check.ts';
/** Names of metrics and labels with a hump. */
declare const check: Check;
export default check;
