import type { Operand } from './template.ts';
/** Whether a pipeline of constants is empty (false) or not (true) in Go's sense; undefined where it depends on the data. */
export declare function constantTruth(operand: Operand, depth?: number): boolean | undefined;
/** Whether `and` or `or` gets beyond an argument of this truth; undefined where that depends on the data. */
export declare function stillRuns(before: boolean | undefined, truth: boolean | undefined, stopsAt: boolean): boolean | undefined;
