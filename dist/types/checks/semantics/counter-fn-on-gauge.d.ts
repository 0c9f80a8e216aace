import { type Check } from '../check.ts';
/** `rate()`, `irate()` and `increase()` of what goes down too. Arguments of histogram functions may be native histograms, whose names look like those of gauges. */
declare const check: Check;
export default check;
