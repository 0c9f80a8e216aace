import { type Check } from '../check.ts';
/** Alerts whose series depend on chance. A selection that is the value of the alert is `semantics/topk`'s. */
declare const check: Check;
export default check;
