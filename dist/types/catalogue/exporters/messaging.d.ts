import type { ExporterTable } from '../exporter-table.ts';
/** kafka_exporter. */
export declare const kafkaExporter: ExporterTable;
/** RabbitMQ's own plugin, and names that rabbitmq_exporter shares with it. */
export declare const rabbitmq: ExporterTable;
