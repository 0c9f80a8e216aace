import type { ExporterTable } from '../exporter-table.ts';
/** The API server, its aggregator and what all components of Kubernetes share. */
export declare const kubernetesApi: ExporterTable;
/** Scheduler, controller manager, proxy and the autoscaler of nodes. */
export declare const kubernetesControllers: ExporterTable;
