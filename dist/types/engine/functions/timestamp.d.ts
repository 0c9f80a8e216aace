import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions that give the times of samples. */
export declare const timestampFunctions: Readonly<Record<string, FunctionCompiler>>;
