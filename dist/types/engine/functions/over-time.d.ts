import type { KernelEntry } from './kernel-entry.ts';
/** Functions that pick or count samples of a window, or tell their spread. */
export declare const overTimeKernels: Readonly<Record<string, KernelEntry>>;
