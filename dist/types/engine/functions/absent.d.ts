import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions that tell that something is missing. */
export declare const absentFunctions: Readonly<Record<string, FunctionCompiler>>;
