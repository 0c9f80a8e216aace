/** Compares by UTF-16 code units: the order of everything that is sorted here. */
export declare function compareText(a: string, b: string): number;
