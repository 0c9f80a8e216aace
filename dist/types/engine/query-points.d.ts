import type { RangeOperator } from './operator.ts';
import type { MatrixSeries } from './query-result.ts';
import type { Run } from './run.ts';
/** The samples that a range vector holds at the one step of a run, by labels. */
export declare function queryPoints(operator: RangeOperator, run: Run): readonly MatrixSeries[];
