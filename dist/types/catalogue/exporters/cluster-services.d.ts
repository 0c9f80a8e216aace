import type { ExporterTable } from '../exporter-table.ts';
/** etcd. */
export declare const etcd: ExporterTable;
/** CoreDNS. */
export declare const coredns: ExporterTable;
/** cert-manager. */
export declare const certManager: ExporterTable;
/** Argo CD. */
export declare const argocd: ExporterTable;
