import type { ExposedFamily, Exposition } from '../../catalogue/exposition/exposition.ts';
import type { ExposedType } from '../../catalogue/metric.ts';
import type { Span } from '../../text/span.ts';
/** A family with samples, as its series show it. */
export interface Exposed {
    readonly family: ExposedFamily;
    /** With the suffix that OpenMetrics leaves to the series. */
    readonly name: string;
    /** Absent: nobody told, or it is said to be unknown. */
    readonly type?: ExposedType;
    /** Where the type is told, else the first series. */
    readonly place: Span;
}
/** The families of a file that have samples: nothing is said of those that have none. */
export declare function exposedIn({ families }: Exposition): readonly Exposed[];
