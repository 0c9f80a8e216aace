import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions of one float, bit by bit as Go computes them. */
export declare const floatFunctions: Readonly<Record<string, FunctionCompiler>>;
