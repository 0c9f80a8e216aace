import type { GoHistogram, GoStruct } from './go-value.ts';
/** The fields of a native histogram as templates see them. */
export declare function histogramFields({ histogram }: GoHistogram): GoStruct;
