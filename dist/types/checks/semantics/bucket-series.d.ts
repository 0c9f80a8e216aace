import type { Call, Expr, VectorSelector } from '../../promql/ast.ts';
/** The argument of a function that reads a histogram: native, or the buckets of a classic one. */
export declare function histogramArgument({ func, args }: Call): Expr | undefined;
/** The selectors below a node whose names are those of buckets, or of records of buckets; undefined where any other selector is among them. */
export declare function bucketSelectors(node: Expr): readonly VectorSelector[] | undefined;
