import type { KernelEntry } from './kernel-entry.ts';
/** `sum_over_time` and `avg_over_time`. */
export declare const sumKernels: Readonly<Record<string, KernelEntry>>;
