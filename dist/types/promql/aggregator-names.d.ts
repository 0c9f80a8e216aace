import type { AggregateOp } from './ast.ts';
/** The aggregation operators; as keywords they are read in any case. */
export declare const aggregatorNames: readonly AggregateOp[];
