import { type Check } from '../check.ts';
/** Comparisons that let everything through: the only condition of an alert, or one that another before it implies. */
declare const check: Check;
export default check;
