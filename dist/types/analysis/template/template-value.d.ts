import type { Span } from '../../text/span.ts';
/** Whose value and labels a template reads: the alert's, or those of an expression that it queries. */
export type ValueSource = {
    readonly kind: 'alert';
}
/** `text` is absent where the expression is put together when the template runs. */
 | {
    readonly kind: 'query';
    readonly text?: string;
};
/** What was done to a number before it was printed. */
export interface ValueFormat {
    /** Name of the function; `printf` for a verb in a format. */
    readonly name: string;
    /** Of `printf`: the whole verb, such as `%.2f`. */
    readonly verb?: string;
    /** Of the name, in the template. */
    readonly span: Span;
}
/** The number that an alert or a sample has, and how it is written; the first format is the first to be applied. */
export interface NumberValue {
    readonly kind: 'number';
    readonly of: ValueSource;
    readonly formats: readonly ValueFormat[];
}
/** The value of one label. */
export interface LabelValue {
    readonly kind: 'label';
    readonly of: ValueSource;
    readonly name: string;
    /** Where it is read, in the template. */
    readonly span: Span;
}
/** A text that consists of known characters and of numbers; `undefined` is a part of which nothing is known. */
export interface TextValue {
    readonly kind: 'text';
    readonly parts: readonly (string | NumberValue | undefined)[];
}
/** What an operand of a template stands for, as far as that matters. */
export type TemplateValue = NumberValue | LabelValue | TextValue
/** All labels, as a map. */
 | {
    readonly kind: 'labels';
    readonly of: ValueSource;
}
/** What dot is at the start. */
 | {
    readonly kind: 'data';
} | {
    readonly kind: 'vector';
    readonly of: ValueSource;
} | {
    readonly kind: 'sample';
    readonly of: ValueSource;
} | {
    readonly kind: 'unknown';
};
/** The alert's own. */
export declare const alertSource: ValueSource;
/** Nothing is known. */
export declare const unknownValue: TemplateValue;
/** A text without anything unknown in it. */
export declare function constantText(value: TemplateValue | undefined): string | undefined;
/** A number that is printed as such, or a text that is nothing but one. */
export declare function soleNumber(value: TemplateValue | undefined): NumberValue | undefined;
