import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions that give scalars, and `vector`, which takes one. */
export declare const scalarFunctions: Readonly<Record<string, FunctionCompiler>>;
