import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts';
import { type LabelFact, type LabelFacts } from './label-facts.ts';
/** A label on which a selector's conditions exclude each other. */
export interface Contradiction {
    readonly label: string;
    readonly matchers: readonly LabelMatcher[];
}
/** The first label whose conditions no value satisfies, a missing label included: the selector never finds anything. */
export declare function contradictionIn(selector: VectorSelector): Contradiction | undefined;
/** A condition that no recorded series satisfies, and what is known of the label there. */
export interface Unreadable {
    readonly label: string;
    readonly fact: LabelFact;
    readonly matcher: LabelMatcher;
}
/**
 * The first condition of a selector by which it finds none of the series that a rule records: the label is never there, or
 * never with such a value. `recorded` are the labels as readers see them.
 */
export declare function unreadable(selector: VectorSelector, recorded: LabelFacts): Unreadable | undefined;
