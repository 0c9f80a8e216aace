import type { VectorSelector } from '../../promql/ast.ts';
import type { RecordingRule, RuleFile } from '../../rules/rule-file.ts';
import type { Analysis } from '../analysis.ts';
/** Rules that read each other such that none can ever give a first value; the first of them with the selector that needs it. */
export interface EmptyCycle {
    readonly rule: RecordingRule;
    readonly selector: VectorSelector;
    readonly others: readonly RecordingRule[];
}
/** The cycles of recording rules among some files that never give anything. */
export declare function emptyCycles(files: readonly RuleFile[], analysis: Pick<Analysis, 'scope'>): readonly EmptyCycle[];
