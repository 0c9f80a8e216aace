import type { KernelEntry } from './kernel-entry.ts';
/** `deriv` and `predict_linear`. */
export declare const regressionKernels: Readonly<Record<string, KernelEntry>>;
