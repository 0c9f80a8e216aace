import { type Check } from '../check.ts';
/**
 * A label or annotation that YAML reads as something other than text. Prometheus converts it; the API server of
 * Kubernetes refuses it, and reads `yes` and `no` as truth values too, as do all readers of YAML 1.1.
 */
declare const check: Check;
export default check;
