import type { FunctionCompiler } from '../function-compiler.ts';
/** The function that joins info metrics. */
export declare const infoFunctions: Readonly<Record<string, FunctionCompiler>>;
