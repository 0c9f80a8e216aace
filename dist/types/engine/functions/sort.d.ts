import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions that order results. */
export declare const sortFunctions: Readonly<Record<string, FunctionCompiler>>;
