import type { ExporterTable } from '../exporter-table.ts';
/** node_exporter 1.x. */
export declare const nodeExporter: ExporterTable;
