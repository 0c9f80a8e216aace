import { type Check } from '../check.ts';
/** A `for` of zero; where `promql/fragile` asks for a choice, it is one. */
declare const check: Check;
export default check;
