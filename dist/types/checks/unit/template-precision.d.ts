import { type Check } from '../check.ts';
/** A fraction that is printed without decimals: it reads 0, or 1. Ratios count where the alert fires below one half. */
declare const check: Check;
export default check;
