import type { ExporterTable } from '../exporter-table.ts';
/** The tables of all exporters; of those that share a prefix, the first that knows a name answers. */
export declare const exporterTables: readonly ExporterTable[];
