import { type Check } from '../check.ts';
/**
 * A label that prints the alert's value. Conditions on the value (`{{ if gt $value 10.0 }}`) are left alone, and so are
 * values that hardly change while the alert fires: 0 or 1, and numbers that identify something.
 */
declare const check: Check;
export default check;
