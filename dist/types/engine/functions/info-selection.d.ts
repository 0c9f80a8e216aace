import type { Expr, VectorSelector } from '../../promql/ast.ts';
import type { Span } from '../../text/span.ts';
/** Which info metrics `info` joins, and which of their labels it takes. */
export interface InfoSelection {
    /** Selects the info series. */
    readonly selector: VectorSelector;
    /** Whether a metric of this name is among the info metrics. */
    isInfoName(name: string): boolean;
    /** Names of the labels to take; undefined: all. */
    readonly wanted: ReadonlySet<string> | undefined;
    /** A series without info stays: no condition asks for a label. */
    readonly acceptsNone: boolean;
}
/** Reads the second argument of `info`; without one all labels of `target_info` are taken. */
export declare function infoSelection(expr: Expr | undefined, span: Span): InfoSelection;
