import type { FunctionCompiler } from '../function-compiler.ts';
/** The functions of dates and times of day. */
export declare const dateFunctions: Readonly<Record<string, FunctionCompiler>>;
