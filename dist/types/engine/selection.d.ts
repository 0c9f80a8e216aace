import { type Matcher } from '../model/matcher.ts';
import type { VectorSelector } from '../promql/ast.ts';
import type { Run } from './run.ts';
import type { Storage } from './storage.ts';
import type { StoredSeries } from './stored-series.ts';
/** The series that a selector picks, resolved again only when the storage has got more series. */
export declare class Selection {
    #private;
    readonly matchers: readonly Matcher[];
    constructor(selector: VectorSelector, storage: Storage);
    /** The series, in the order of the storage. */
    series(): readonly StoredSeries[];
}
/**
 * Time of the newest sample of a series that each step may see, in milliseconds; undefined: all of them. Samples of a
 * rule lie before its evaluation time by its `query_offset`; those of a rule that runs later are seen one step later.
 */
export declare function newestVisible(series: StoredSeries, run: Run): Float64Array | undefined;
