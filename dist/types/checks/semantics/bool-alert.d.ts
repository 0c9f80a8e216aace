import { type Check } from '../check.ts';
/** An alert whose only comparisons have `bool`, which lets 0 through as well as 1. */
declare const check: Check;
export default check;
