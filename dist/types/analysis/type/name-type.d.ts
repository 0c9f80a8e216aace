import type { Confidence } from '../because.ts';
import type { MetricType } from './metric-type.ts';
/** What the name of a metric says of its type. */
export interface NameType {
    readonly type: MetricType;
    readonly confidence: Confidence;
    /** Half a sentence: why. */
    readonly why: string;
    readonly point?: true;
}
/** What a name says; undefined where it says nothing. Names of recording rules (with a colon) say nothing here. */
export declare function typeOfName(name: string): NameType | undefined;
