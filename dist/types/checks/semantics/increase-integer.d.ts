import { type Check } from '../check.ts';
/** `increase()` is extrapolated to the edges of its range: one event in five minutes may well be 1.03. Zero stays zero. */
declare const check: Check;
export default check;
