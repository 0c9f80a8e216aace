import type { ExporterTable } from '../exporter-table.ts';
/** elasticsearch_exporter. */
export declare const elasticsearchExporter: ExporterTable;
/** mongodb_exporter. */
export declare const mongodbExporter: ExporterTable;
