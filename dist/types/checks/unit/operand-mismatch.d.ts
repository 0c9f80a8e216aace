import { type Check } from '../check.ts';
/** Two sides of an operator that wants one unit, and whose units differ however their names are read. */
declare const check: Check;
export default check;
