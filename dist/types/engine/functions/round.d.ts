import type { FunctionCompiler } from '../function-compiler.ts';
/** Rounding. */
export declare const roundFunctions: Readonly<Record<string, FunctionCompiler>>;
