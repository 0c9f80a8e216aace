import type { ExporterTable } from '../exporter-table.ts';
/** nginx-prometheus-exporter and the controller of ingresses. */
export declare const nginx: ExporterTable;
/** haproxy_exporter, and HAProxy itself. */
export declare const haproxy: ExporterTable;
/** Traefik 2 and 3. */
export declare const traefik: ExporterTable;
/** Envoy, with the names that its statistics have in Prometheus' format. */
export declare const envoy: ExporterTable;
/** Istio. */
export declare const istio: ExporterTable;
