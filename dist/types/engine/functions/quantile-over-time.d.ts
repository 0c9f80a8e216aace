import type { KernelEntry } from './kernel-entry.ts';
/** `quantile_over_time` and `mad_over_time`. */
export declare const quantileKernels: Readonly<Record<string, KernelEntry>>;
