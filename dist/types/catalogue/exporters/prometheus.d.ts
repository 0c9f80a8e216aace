import type { ExporterTable } from '../exporter-table.ts';
/** What Prometheus writes for every target, and for the alerts of its rules. */
export declare const scrapeMetrics: ExporterTable;
/** The Prometheus server, and what its parts are called in other servers that hold it. */
export declare const prometheus: ExporterTable;
