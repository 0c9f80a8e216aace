import { type Check } from '../check.ts';
/** Buckets without `le`. Native histograms have none and need none; `vmrange` takes its place in VictoriaMetrics. */
declare const check: Check;
export default check;
