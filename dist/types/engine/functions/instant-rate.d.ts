import type { KernelEntry } from './kernel-entry.ts';
/** `irate` and `idelta`: what happens between the last two samples of a window. */
export declare const instantRateKernels: Readonly<Record<string, KernelEntry>>;
