import { type Check } from '../check.ts';
/** `le` or `quantile` where they mean nothing. */
declare const check: Check;
export default check;
