import type { VectorSelector } from '../promql/ast.ts';
import type { Rule } from '../rules/rule-file.ts';
import { type Cardinality } from './cardinality/cardinality.ts';
import { type LabelFacts } from './labels/label-facts.ts';
import { type Presence } from './presence/presence.ts';
import { type RangeFact } from './range/interval.ts';
import { type TypeFact } from './type/metric-type.ts';
import { type UnitFact } from './unit/unit.ts';
/** Where the samples of a branch come from. */
export interface Origin {
    /** Metrics that it was computed from, in the order of the text; at most eight. */
    readonly metrics: readonly string[];
    /** The selector, where the samples are still its own, label for label and value for value (filters may have taken some away). */
    readonly selector?: VectorSelector;
    /** The recording rules that the selector reads. */
    readonly rules: readonly Rule[];
}
/** All that is known of one alternative of a result: an `or` has several. One field a domain. */
export interface Branch {
    readonly unit: UnitFact;
    readonly range: RangeFact;
    readonly type: TypeFact;
    readonly labels: LabelFacts;
    readonly presence: Presence;
    readonly cardinality: Cardinality;
    readonly origin: Origin;
}
/** The domains; `origin` is no domain, but where they come from. */
export type DomainName = Exclude<keyof Branch, 'origin'>;
/** Most alternatives that are told apart; more are joined. */
export declare const mostBranches = 8;
/** No origin. */
export declare const noOrigin: Origin;
/** A vector of which nothing is known. */
export declare const unknownBranch: Branch;
/** A scalar of which nothing is known. */
export declare const unknownScalar: Branch;
