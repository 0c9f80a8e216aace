import type { Span } from '../text/span.ts';
import type { Expr } from './ast.ts';
/** Where Prometheus says that an expression stands: its span, but for an `anchored` or `smoothed` at its end. */
export declare function reportedSpan(expr: Expr): Span;
