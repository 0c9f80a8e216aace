import { type Check } from '../check.ts';
/** A label without bound that the metric has, and that nothing takes away. */
declare const check: Check;
export default check;
