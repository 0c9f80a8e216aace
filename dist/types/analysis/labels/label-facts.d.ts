import type { Matcher } from '../../model/matcher.ts';
import type { Because, Confidence } from '../because.ts';
/** The values that a label can have where it is there: a few that are known, or whatever some conditions allow. None of them is empty. */
export type LabelValues = {
    readonly kind: 'finite';
    readonly values: readonly string[];
} | {
    readonly kind: 'matching';
    readonly matchers: readonly Matcher[];
};
/**
 * What is known of one label of a result's series. A label with an empty value is not there. The confidence is that of
 * `has`; `values` are always a proof. A label that must be there and has no values belongs to a result without series.
 */
export interface LabelFact {
    readonly has: 'must' | 'may' | 'never';
    readonly values?: LabelValues;
    readonly confidence: Confidence;
    readonly because?: Because;
}
/** Some names of labels. */
export interface LabelNames {
    has(name: string): boolean;
}
/**
 * The labels of a result's series, the metric name left out. What holds of a label stands in `known`; of labels not there in
 * `absent`, where the names in it include it; else in `others`: where that is `never`, no other label occurs; where `may`,
 * nothing is known of them.
 */
export interface LabelFacts {
    readonly known: ReadonlyMap<string, LabelFact>;
    readonly others: LabelFact;
    /** Names of labels that do not occur unless `known` has them. */
    readonly absent?: {
        readonly names: LabelNames;
        readonly fact: LabelFact;
    };
    /** A scalar, which is no series at all. */
    readonly scalar?: true;
}
/** Nothing is known of a label. */
export declare const unknownLabel: LabelFact;
/** Nothing is known. */
export declare const unknownLabels: LabelFacts;
/** No labels at all. */
export declare const noLabels: LabelFacts;
/** A scalar. */
export declare const scalarLabels: LabelFacts;
/** What is known of a label; nothing of the metric name, which counts as no label here. */
export declare function labelFact(facts: LabelFacts, name: string): LabelFact;
/** The facts, or none where they are so many that to carry them on would cost too much. */
export declare function boundedLabels(facts: LabelFacts): LabelFacts;
