import type { Operator } from '../operator.ts';
import type { Run } from '../run.ts';
/** Reads a scalar argument of a call: its value at each step. It is computed once in a run. */
export declare function scalarArgument(operator: Operator | undefined): (run: Run) => Float64Array;
