import type { ExporterTable } from '../exporter-table.ts';
/** blackbox_exporter. */
export declare const blackboxExporter: ExporterTable;
