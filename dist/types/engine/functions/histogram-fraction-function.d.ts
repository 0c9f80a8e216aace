import type { FunctionCompiler } from '../function-compiler.ts';
/** The share of observations in a range of values. */
export declare const histogramFractionFunctions: Readonly<Record<string, FunctionCompiler>>;
