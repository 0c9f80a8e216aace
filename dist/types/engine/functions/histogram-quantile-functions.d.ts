import type { FunctionCompiler } from '../function-compiler.ts';
/** The quantiles of histograms. */
export declare const histogramQuantileFunctions: Readonly<Record<string, FunctionCompiler>>;
