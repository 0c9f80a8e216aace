import type { ExporterTable } from '../exporter-table.ts';
/** Alertmanager. */
export declare const alertmanager: ExporterTable;
