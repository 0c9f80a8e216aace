import { type Check } from '../check.ts';
/** A selection of series as the value of a rule. One of each group (`topk by (pod) (1, …)`) is a way to get rid of duplicates. */
declare const check: Check;
export default check;
