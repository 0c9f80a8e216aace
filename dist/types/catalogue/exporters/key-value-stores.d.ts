import type { ExporterTable } from '../exporter-table.ts';
/** redis_exporter. */
export declare const redisExporter: ExporterTable;
/** memcached_exporter. */
export declare const memcachedExporter: ExporterTable;
