import { type Check } from '../check.ts';
/** Calls of `label_replace` and `label_join` that change nothing, or fill in groups that are not there. */
declare const check: Check;
export default check;
