import type { LabelFact } from './label-facts.ts';
/** A label and what is known of it. */
export type NamedFact = readonly [label: string, fact: LabelFact];
/** What the name of a metric says of the labels of its series. */
export declare function labelsByName(name: string): readonly NamedFact[];
