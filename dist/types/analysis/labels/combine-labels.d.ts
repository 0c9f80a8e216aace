import { type LabelFact, type LabelFacts } from './label-facts.ts';
/** What two alternatives have in common. */
export declare function joinLabels(a: LabelFacts, b: LabelFacts): LabelFacts;
/** As `joinLabels`, and lists of values do not grow: few rounds reach the end. */
export declare function widenLabels(a: LabelFacts, b: LabelFacts): LabelFacts;
/** The labels of series that both sides have. */
export declare function meetLabels(a: LabelFacts, b: LabelFacts): LabelFacts;
/** The least fact that both imply. */
export declare function joinFacts(a: LabelFact, b: LabelFact): LabelFact;
/** Both hold at once; where they contradict each other, the surer one. */
export declare function meetFacts(a: LabelFact, b: LabelFact): LabelFact;
