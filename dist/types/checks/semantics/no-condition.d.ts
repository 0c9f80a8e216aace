import { type Check } from '../check.ts';
/** An alert, or a side of its `or`, that is a measurement compared with nothing. */
declare const check: Check;
export default check;
