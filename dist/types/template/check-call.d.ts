import { type Span } from '../text/span.ts';
import type { TemplateFunction } from './functions.ts';
import type { IdentifierNode, Operand } from './template.ts';
import { type TemplateType } from './value-type.ts';
/** Takes a problem. */
export type Report = (span: Span, message: string, help?: string) => void;
/** An argument of a call. */
export interface Argument {
    readonly type: TemplateType;
    /** Of an argument that comes through the pipeline: the name of the function. */
    readonly span: Span;
    readonly piped: boolean;
    /** The argument, where it is written as a constant, and how it is written. */
    readonly literal?: Operand;
    readonly written: string;
}
/** Reports what is sure to fail when the function is called so, and returns the type of the result. */
export declare function checkCall(name: IdentifierNode, called: TemplateFunction, args: readonly Argument[], report: Report): TemplateType;
/** What the integers of Go cannot hold, where nothing asks for another type. */
export declare function overflow(literal: Operand): string | undefined;
