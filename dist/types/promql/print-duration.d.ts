import type { DurationClause, DurationNode, NumberLiteral } from './ast.ts';
/** A number as Prometheus prints it: with `%f`, or as a duration where it was written as one. */
export declare function printNumber(node: Pick<NumberLiteral, 'value' | 'duration'>): string;
/** What stands in brackets: a constant as a duration, an expression as it was written. */
export declare function printDurationClause(clause: DurationClause): string;
/** Milliseconds of a clause that is a plain number or duration; undefined for an expression. */
export declare function constantMs(clause: DurationClause): number | undefined;
/** A duration expression on one line; a leading `+` says nothing and is left out. */
export declare function printDurationNode(node: DurationNode): string;
