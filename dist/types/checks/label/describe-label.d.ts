import type { LabelFact, LabelFacts, LabelValues } from '../../analysis/labels/label-facts.ts';
/** The values that a label can have, in words: `` `a` or `b` ``. */
export declare function describeValues(label: string, values: LabelValues | undefined): string;
/** Whether a label is on the side of series that have it: `` `a` or `b` ``, `missing`, `` `a`, or missing ``. */
export declare function describeLabel(label: string, { has, values }: LabelFact): string;
/** Whether the series have no labels at all. */
export declare function hasNoLabels({ known, others, scalar }: LabelFacts): boolean;
/** A list in words: `` `a`, `b` and `c` ``. */
export declare function listNames(names: readonly string[]): string;
