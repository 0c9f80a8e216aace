import { type Check } from '../check.ts';
declare const check: Check;
export default check;
