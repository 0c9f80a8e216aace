import type { ExporterTable } from '../exporter-table.ts';
/** Processes and runtimes: what client libraries add by themselves. */
export declare const clientLibraries: ExporterTable;
