import type { SourceFile } from '../../text/source-file.ts';
import type { Exposition } from './exposition.ts';
/** How much is read of a file. */
export interface ExpositionLimits {
    readonly samples: number;
    /** Broken lines that are told; of a file that is none of Prometheus' every line is broken. */
    readonly problems: number;
}
/**
 * Reads metrics in Prometheus' text format or in OpenMetrics. Lines that are broken are told, in the words of Prometheus'
 * reader, and the others are read: Prometheus itself would take nothing of such a file. Never throws.
 */
export declare function readExposition(source: SourceFile, limits?: ExpositionLimits): Exposition;
