import { type Check } from '../check.ts';
/** Functions for gauges, of counters as they are. A name alone has to say what is counted: `_total` and `_count` do not suffice. */
declare const check: Check;
export default check;
