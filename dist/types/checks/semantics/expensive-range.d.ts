import { type Check } from '../check.ts';
/** A long range over scraped series. Groups that are evaluated once an hour or less may well read a month. */
declare const check: Check;
export default check;
