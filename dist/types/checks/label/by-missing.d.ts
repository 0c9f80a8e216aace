import { type Check } from '../check.ts';
/** Labels of `by (…)` that the operand never has. Of aggregations one in the other, the innermost is told. */
declare const check: Check;
export default check;
