import type { ExporterTable } from '../exporter-table.ts';
/** mysqld_exporter; status variables that no line names may be of either type. */
export declare const mysqldExporter: ExporterTable;
