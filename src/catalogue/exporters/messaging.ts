import type { ExporterTable } from '../exporter-table.ts'

/** kafka_exporter. */
export const kafkaExporter: ExporterTable = {
  exporter: 'kafka_exporter',
  prefixes: ['kafka_'],
  metrics: `
kafka_brokers g count {} 0..i
kafka_consumergroup_current_offset u {consumergroup,partition,topic}
kafka_consumergroup_current_offset_sum u {consumergroup,topic}
kafka_consumergroup_lag g count {consumergroup,partition,topic}
kafka_consumergroup_lag_sum g count {consumergroup,topic}
kafka_consumergroup_members g count {consumergroup} 0..i
kafka_topic_partition_current_offset u {partition,topic}
kafka_topic_partition_in_sync_replica g count {partition,topic} 0..i
kafka_topic_partition_leader g {partition,topic}
kafka_topic_partition_leader_is_preferred g boolean {partition,topic}
kafka_topic_partition_oldest_offset u {partition,topic}
kafka_topic_partition_replicas g count {partition,topic} 0..i
kafka_topic_partition_under_replicated_partition g boolean {partition,topic}
kafka_topic_partitions g count {topic} 0..i
`,
}

/** RabbitMQ's own plugin, and names that rabbitmq_exporter shares with it. */
export const rabbitmq: ExporterTable = {
  exporter: 'RabbitMQ',
  prefixes: ['rabbitmq_'],
  metrics: `
rabbitmq_alarms_file_descriptor_limit g boolean
rabbitmq_alarms_free_disk_space_watermark g boolean
rabbitmq_alarms_memory_used_watermark g boolean
rabbitmq_build_info i {*}
rabbitmq_channel_consumers g count
rabbitmq_channel_messages_unacked g count
rabbitmq_channel_messages_confirmed_total c count
rabbitmq_channel_messages_delivered_total c count
rabbitmq_channel_messages_published_total c count
rabbitmq_channel_messages_redelivered_total c count
rabbitmq_channel_messages_unroutable_dropped_total c count
rabbitmq_channel_messages_unroutable_returned_total c count
rabbitmq_channels g count
rabbitmq_channels_closed_total c count
rabbitmq_channels_opened_total c count
rabbitmq_connection_channels g count
rabbitmq_connections g count
rabbitmq_connections_closed_total c count
rabbitmq_connections_opened_total c count
rabbitmq_consumers g count
rabbitmq_disk_space_available_bytes g bytes
rabbitmq_disk_space_available_limit_bytes g bytes
rabbitmq_erlang_uptime_seconds g seconds
rabbitmq_identity_info i {*}
rabbitmq_process_max_fds g count
rabbitmq_process_max_tcp_sockets g count
rabbitmq_process_open_fds g count
rabbitmq_process_open_tcp_sockets g count
rabbitmq_process_resident_memory_bytes g bytes
rabbitmq_queue_consumers g count 0..i
rabbitmq_queue_messages g count 0..i
rabbitmq_queue_messages_bytes g bytes
rabbitmq_queue_messages_ready g count 0..i
rabbitmq_queue_messages_unacked g count 0..i
rabbitmq_queue_messages_unacknowledged g count 0..i
rabbitmq_queues g count 0..i
rabbitmq_resident_memory_limit_bytes g bytes
`,
}
