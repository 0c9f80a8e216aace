import type { KernelEntry } from './kernel-entry.ts';
/** `changes` and `resets`. */
export declare const changeKernels: Readonly<Record<string, KernelEntry>>;
