import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions that hold values within bounds. */
export declare const clampFunctions: Readonly<Record<string, FunctionCompiler>>;
