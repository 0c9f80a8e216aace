import type { KernelEntry } from './kernel-entry.ts';
/** `rate`, `increase` and `delta`. */
export declare const rateKernels: Readonly<Record<string, KernelEntry>>;
