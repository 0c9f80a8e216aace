/** A recorded name that a name which nothing records was likely meant to be, or belongs beside. */
export interface NearRecord {
    readonly name: string;
    /** `typo`: written differently; `order`: the same words in another order; `sibling`: another window or quantile of it. */
    readonly kind: 'typo' | 'order' | 'sibling';
}
/** Finds the recorded names that lie near others; made once for many questions. */
export declare class NearRecords {
    #private;
    constructor(names: Iterable<string>);
    /** The nearest name; `isExcluded` passes over those that cannot be meant. */
    find(name: string, isExcluded: (candidate: string) => boolean): NearRecord | undefined;
}
