import { type Check } from '../check.ts';
/** A template that reads a label which the rule sets, and which the series cannot have: templates see the series' labels only. */
declare const check: Check;
export default check;
