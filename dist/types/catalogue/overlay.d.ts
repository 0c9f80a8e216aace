import type { Catalogue, ExposedType, MetricKnowledge, MetricLookup } from './metric.ts';
/** What the user says of a metric, in the settings or in a comment. */
export interface OverlayEntry {
    /** A family (`x` speaks for `x_bucket`, `x_sum` and `x_count`, too), a series, or a pattern with `*`. */
    readonly name: string;
    readonly type?: ExposedType;
    /** Of the family: buckets and counts stay counts. */
    readonly unit?: string;
    /** Absent `all`: every series has them; absent `closed`: there may be others. */
    readonly labels?: {
        readonly names: readonly string[];
        readonly all?: boolean;
        readonly closed?: boolean;
    };
    readonly range?: {
        readonly min?: number;
        readonly max?: number;
        readonly int?: boolean;
    };
    /** Who says so, for messages: `promproof.yml`. */
    readonly origin?: string;
    readonly declared?: MetricKnowledge['declared'];
}
/** Lays the user's word over what is known. Of several entries for a name the last holds, fact by fact; names before patterns. */
export declare function overlay(knowledge: MetricLookup, entries: readonly OverlayEntry[]): Catalogue;
