import type { ValueType } from './ast.ts';
/** What a function takes and gives. */
export interface FunctionSignature {
    readonly name: string;
    readonly argTypes: readonly ValueType[];
    /** 0: exactly the arguments listed; n above 0: the last one up to n times, or not at all; -1: any number of times. */
    readonly variadic: number;
    readonly returnType: ValueType;
    /** Needs `promql-experimental-functions`. */
    readonly experimental: boolean;
    /** The first version that has it under this name; absent: older than 2.30. */
    readonly since?: string;
    /** The first version that has it no more. */
    readonly until?: string;
}
/** The signature of a function, by its exact name; undefined where there is none. A former function has an `until`. */
export declare function functionSignature(name: string): FunctionSignature | undefined;
/** Names of all functions, sorted. */
export declare function functionNames(): readonly string[];
