import type { Call } from '../../promql/ast.ts';
import type { LabelSet, LabelSets } from '../label-set.ts';
import type { VectorOperator } from '../operator.ts';
/** The text of a string argument. */
export declare function textArgument(call: Call, index: number): string;
/** The set with one label set to a value; an empty value takes it away. */
export declare function withLabel(set: LabelSet, name: string, value: string, labelSets: LabelSets): LabelSet;
/**
 * The operator of a call that sets one label of each series: `valueFor` gives its new value, undefined leaves the series as
 * it is. A metric name that is set stays, even if it was to be dropped. `validate` may throw before anything is evaluated.
 */
export declare function labelSetter(call: Call, input: VectorOperator, target: string, valueFor: (labels: LabelSet) => string | undefined, validate: () => void): VectorOperator;
