import { type Check } from '../check.ts';
/** Annotations of alerts. */
declare const check: Check;
export default check;
