import { Annotations } from './annotations.ts';
import { type Vector } from './column.ts';
import type { EngineOptions } from './engine-options.ts';
import { type EvaluationError } from './evaluation-error.ts';
import type { ScalarOperator, VectorOperator } from './operator.ts';
import type { QueryBounds, Run, Visibility } from './run.ts';
import type { Storage } from './storage.ts';
/** What a run needs to know; the rest follows from it. */
export interface RunRequest {
    readonly mode: Run['mode'];
    readonly storage: Storage;
    readonly options: EngineOptions;
    readonly times: Float64Array;
    readonly query?: QueryBounds;
    readonly visibility?: Visibility;
    readonly annotations?: Annotations;
}
/** A run over the times of the request. */
export declare function startRun(request: RunRequest): Run;
/** The vector of an expression, names dropped where that was put off; a scalar is one element without labels. */
export declare function evaluateVector(operator: VectorOperator | ScalarOperator, run: Run): Vector;
/**
 * Evaluates an expression at many times as queries of their own: together where that is possible, else one after the
 * other. Gives the index of the first step that fails with its error, and the columns up to there.
 */
export declare function evaluateInstants(operator: VectorOperator | ScalarOperator, request: Omit<RunRequest, 'mode'>): {
    readonly vector: Vector;
    readonly failure?: {
        readonly step: number;
        readonly error: EvaluationError;
    };
};
/** Evaluates an expression at each time by itself. */
export declare function evaluateStepwise(operator: VectorOperator | ScalarOperator, request: Omit<RunRequest, 'mode'>): {
    readonly vector: Vector;
    readonly failure?: {
        readonly step: number;
        readonly error: EvaluationError;
    };
};
/** Drops the names that were to be dropped at the end. */
export declare function finish(vector: Vector, run: Run): Vector;
