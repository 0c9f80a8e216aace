import { type Check } from '../check.ts';
/** A constant quantile below 0 or above 1, where Prometheus gives infinity. */
declare const check: Check;
export default check;
