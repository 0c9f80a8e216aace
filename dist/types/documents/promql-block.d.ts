import type { Span } from '../text/span.ts';
/** Whether a text is the exposition format: samples of metrics, with their HELP and TYPE. */
export declare function isExposition(text: string): boolean;
/** Whether a block of code leaves something out, or has the names of things to fill in: `...`, `…`, `<metric>`. */
export declare function isExpressionExcerpt(text: string): boolean;
/**
 * The ways in which a block of PromQL may hold its expressions, most likely first: one expression, expressions with a
 * blank line between them, one on each line. A reader takes the first way in which all of them parse, and the first of all if none does.
 */
export declare function expressionSplits(text: string): readonly (readonly Span[])[];
