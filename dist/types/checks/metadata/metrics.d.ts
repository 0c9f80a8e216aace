import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `metrics`, which look at files of metrics (`.prom`), in the order of clearest output. */
export declare const metricsChecks: readonly CheckMetadata[];
