import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions that change labels. */
export declare const labelFunctions: Readonly<Record<string, FunctionCompiler>>;
