/** Whether the absence of a suffix says nothing of a name: its exporter names its counters without one. */
export declare function hasUnsuffixedCounters(name: string): boolean;
