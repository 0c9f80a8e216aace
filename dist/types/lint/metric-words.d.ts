import type { ExposedType } from '../catalogue/metric.ts';
/** The types that settings and comments can give to a metric. */
export declare const metricTypes: readonly ExposedType[];
/** A word that says nothing, and what to do about it. */
export interface WordProblem {
    readonly message: string;
    readonly help: string;
}
/** What is wrong with the word for a unit; undefined where it is known. */
export declare function unitProblem(word: string): WordProblem | undefined;
/** What is wrong with the word for a type; undefined where it is known. */
export declare function typeProblem(word: string): WordProblem | undefined;
