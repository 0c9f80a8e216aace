import type { ExporterTable } from '../exporter-table.ts';
/** postgres_exporter; deployments that scrape several servers add `server`, and queries of one's own share the prefix. */
export declare const postgresExporter: ExporterTable;
