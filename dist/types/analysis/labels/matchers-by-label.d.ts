import { type Matcher } from '../../model/matcher.ts';
import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts';
/** All conditions of a selector on one label; patterns that are none, and what another tool fills in, are left out. */
export interface LabelConditions {
    readonly written: readonly LabelMatcher[];
    readonly matchers: readonly Matcher[];
}
/** The conditions of a selector, label by label in the order of the text; those on the metric name are left out. */
export declare function matchersByLabel(selector: VectorSelector): ReadonlyMap<string, LabelConditions>;
/** Whether series without the label satisfy the conditions. */
export declare function acceptsMissing({ matchers }: LabelConditions): boolean;
