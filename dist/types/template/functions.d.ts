import type { TemplateType } from './value-type.ts';
/** What a parameter takes: a type, anything, or what reads as a number (a number, or a string of one). */
export type ParameterKind = 'any' | 'string' | 'number' | 'vector' | 'sample';
/** A function that labels and annotations may call. */
export interface TemplateFunction {
    readonly name: string;
    /** Go's own functions, or those that Prometheus adds. */
    readonly origin: 'go' | 'prometheus';
    readonly minimum: number;
    /** Absent: any number of arguments. */
    readonly maximum?: number;
    /** Kinds of the parameters; the last one stands for all that follow. */
    readonly parameters: readonly ParameterKind[];
    readonly returns: TemplateType;
    /** One line, no final period. */
    readonly summary: string;
    /** The version of Prometheus that brought it, where that is 2.0 or later. */
    readonly since?: string;
}
/** All functions by name. */
export declare function templateFunctions(): ReadonlyMap<string, TemplateFunction>;
