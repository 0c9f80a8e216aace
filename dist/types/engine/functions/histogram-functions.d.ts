import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions of one native histogram. */
export declare const histogramFunctions: Readonly<Record<string, FunctionCompiler>>;
