import type { PromExpr } from '../../rules/rule-file.ts';
import type { Span } from '../../text/span.ts';
/** A part of an expression for a message, on one line, in backticks; undefined where it is too long to quote. */
export declare function shownText(expr: PromExpr, span: Span): string | undefined;
