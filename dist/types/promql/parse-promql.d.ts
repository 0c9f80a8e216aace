import type { SyntaxProblem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { Expr, ValueType } from './ast.ts';
import type { ParserOptions } from './parser-options.ts';
/** The outcome of parsing: an AST where the text is accepted or only its types are wrong, and every problem found. */
export interface ParsedExpr {
    readonly ast?: Expr;
    /** Type of the whole expression; absent where there are problems. */
    readonly type?: ValueType;
    readonly problems: readonly SyntaxProblem[];
    /** Spans of `# …` comments. */
    readonly comments: readonly Span[];
}
/**
 * Parses and type-checks an expression as Prometheus 3.14 does, or refuses what its older target does not read. Never throws. Problems come in Prometheus' order, at
 * Prometheus' places; an expression that nests more than `maxDepth` nodes deep is refused here alone.
 */
export declare function parsePromql(text: string, options: ParserOptions): ParsedExpr;
