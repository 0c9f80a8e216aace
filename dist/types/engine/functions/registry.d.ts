import type { FunctionCompiler } from '../function-compiler.ts';
import type { KernelEntry } from './kernel-entry.ts';
/** How a function of one range vector is computed; undefined for all others. */
export declare function kernelEntry(name: string): KernelEntry | undefined;
/** How any other function is compiled. */
export declare function functionCompiler(name: string): FunctionCompiler | undefined;
