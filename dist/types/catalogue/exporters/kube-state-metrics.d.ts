import type { ExporterTable } from '../exporter-table.ts';
/** kube-state-metrics 2.x. */
export declare const kubeStateMetrics: ExporterTable;
