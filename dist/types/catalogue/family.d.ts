import type { ExposedType, MetricKnowledge, Part } from './metric.ts';
/** What a source says of a family; the facts of its series follow from it. */
export type FamilyFacts = Pick<MetricKnowledge, 'type' | 'unit' | 'labels' | 'range' | 'help' | 'declared' | 'origin'>;
/** A series name read as that of a part of a family. */
export interface SeriesName {
    readonly family: string;
    /** `created`: when the counting began, in seconds since the epoch. */
    readonly part: Part | 'created';
}
/** The family and the part that a name with a reserved suffix may stand for. */
export declare function partOfName(name: string): SeriesName | undefined;
/** Whether families of a type have a part; those of no known type may. */
export declare function hasPart(type: ExposedType | undefined, part: SeriesName['part']): boolean;
/** What is known of the series that bear the name of the family itself: quantiles, where it is a summary. */
export declare function ownSeries(name: string, facts: FamilyFacts): MetricKnowledge;
/** What is known of the series of a part of a family. */
export declare function partSeries(name: string, { family, part }: SeriesName, facts: FamilyFacts): MetricKnowledge;
