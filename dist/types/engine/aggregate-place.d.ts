import type { Expr } from '../promql/ast.ts';
import type { Span } from '../text/span.ts';
/** Where Prometheus puts a remark on an argument of an aggregation: on what stands in its parentheses. */
export declare function argumentSpan(argument: Expr): Span;
