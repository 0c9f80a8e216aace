import type { ExporterTable } from '../exporter-table.ts';
/** Grafana. */
export declare const grafana: ExporterTable;
/** Loki and its agent. */
export declare const loki: ExporterTable;
/** The parts of Thanos. */
export declare const thanos: ExporterTable;
