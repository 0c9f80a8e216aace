import type { KernelEntry } from './kernel-entry.ts';
/** `double_exponential_smoothing`, and its name before 3.0. */
export declare const smoothingKernels: Readonly<Record<string, KernelEntry>>;
