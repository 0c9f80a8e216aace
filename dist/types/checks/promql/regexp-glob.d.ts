import { type Check } from '../check.ts';
/** A pattern in a matcher that compares text, and a glob in one that takes a regular expression. */
declare const check: Check;
export default check;
