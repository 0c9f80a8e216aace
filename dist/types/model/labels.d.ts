import { type NameScheme } from './metric-name.ts';
/** Name and value. */
export interface Label {
    readonly name: string;
    readonly value: string;
}
/** A label set: sorted by the bytes of the names. */
export type Labels = readonly Label[];
/** A label set of pairs in any order; of a name that comes twice both stay. */
export declare function labelsOf(pairs: Iterable<readonly [name: string, value: string]>): Labels;
/** The labels in order of their names. */
export declare function sortLabels(labels: readonly Label[]): Labels;
/** The value of a label, empty where it is missing. */
export declare function labelValue(labels: Labels, name: string): string;
/** `{a="1", b="2"}` as Prometheus writes it, `__name__` among the others. */
export declare function formatLabels(labels: Labels): string;
/** Name and labels as a series is usually written: `up{job="x"}`. */
export declare function formatSeries(labels: Labels): string;
/** Prometheus' order of label sets: names and values by their bytes, pair by pair; a shorter set first. */
export declare function compareLabels(a: Labels, b: Labels): number;
/** Whether two sorted label sets hold the same names and values. */
export declare function equalLabels(a: Labels, b: Labels): boolean;
/** A text that is equal for equal label sets only; the key of maps. */
export declare function labelsKey(labels: Labels): string;
/** With `on` the labels of the given names, else all the others but the metric's name. */
export declare function matchLabels(labels: Labels, on: boolean, names: readonly string[]): Labels;
/** A label with an empty value is the same as none. */
export declare function withoutEmpty(labels: Labels): Labels;
/** The first name that comes twice. */
export declare function duplicateName(labels: Labels): string | undefined;
/** Whether names and values are allowed under the scheme. */
export declare function areValidLabels(labels: Labels, scheme: NameScheme): boolean;
