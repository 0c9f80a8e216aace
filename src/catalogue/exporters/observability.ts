import type { ExporterTable } from '../exporter-table.ts'

/** Grafana. */
export const grafana: ExporterTable = {
  exporter: 'Grafana',
  prefixes: ['grafana_'],
  metrics: `
grafana_alerting_active_alerts g count
grafana_alerting_rule_evaluation_failures_total c count {*}
grafana_alerting_rule_evaluations_total c count {*}
grafana_build_info i {*}
grafana_database_conn_idle g count
grafana_database_conn_in_use g count
grafana_database_conn_max_open g count
grafana_datasource_request_duration_seconds h seconds {*}
grafana_datasource_request_total c count {*}
grafana_http_request_duration_seconds h seconds {*}
grafana_http_request_in_flight g count
grafana_stat_active_users g count
grafana_stat_total_users g count
grafana_stat_totals_dashboard g count
`,
}

/** Loki and its agent. */
export const loki: ExporterTable = {
  exporter: 'Loki',
  prefixes: ['loki_', 'promtail_'],
  metrics: `
loki_boltdb_shipper_compact_tables_operation_last_successful_run_timestamp_seconds g timestamp_seconds
loki_compactor_apply_retention_last_successful_run_timestamp_seconds g timestamp_seconds
loki_distributor_bytes_received_total c bytes {*}
loki_distributor_lines_received_total c count {*}
loki_discarded_bytes_total c bytes {*}
loki_discarded_samples_total c count {*}
loki_ingester_chunks_flushed_total c count {*}
loki_ingester_memory_chunks g count
loki_ingester_memory_streams g count {*}
loki_ingester_wal_disk_full_failures_total c count
loki_panic_total c count
loki_request_duration_seconds h seconds {*}
promtail_dropped_bytes_total c bytes {*}
promtail_dropped_entries_total c count {*}
promtail_file_bytes_total u bytes {path}
promtail_read_bytes_total u bytes {path}
promtail_request_duration_seconds h seconds {*}
promtail_sent_bytes_total c bytes {*}
promtail_sent_entries_total c count {*}
`,
}

/** The parts of Thanos. */
export const thanos: ExporterTable = {
  exporter: 'Thanos',
  prefixes: ['thanos_'],
  metrics: `
thanos_alert_queue_alerts_dropped_total c count {*}
thanos_alert_queue_capacity g count {*}
thanos_alert_queue_length g count {*}
thanos_alert_sender_alerts_dropped_total c count {*}
thanos_alert_sender_alerts_sent_total c count {*}
thanos_alert_sender_errors_total c count {*}
thanos_bucket_store_block_load_failures_total c count
thanos_bucket_store_block_loads_total c count
thanos_bucket_store_blocks_loaded g count
thanos_bucket_store_series_gate_duration_seconds h seconds {*}
thanos_bucket_store_series_gate_queries_in_flight g count
thanos_bucket_store_series_gate_queries_max g count
thanos_build_info i {*}
thanos_compact_group_compactions_failures_total c count {*}
thanos_compact_group_compactions_total c count {*}
thanos_compact_halted g boolean
thanos_compact_iterations_total c count
thanos_compact_todo_compactions g count
thanos_objstore_bucket_last_successful_upload_time g timestamp_seconds {*}
thanos_objstore_bucket_operation_duration_seconds h seconds {*}
thanos_objstore_bucket_operation_failures_total c count {*}
thanos_objstore_bucket_operations_total c count {*}
thanos_query_concurrent_gate_queries_in_flight g count
thanos_query_concurrent_gate_queries_max g count
thanos_query_store_apis_dns_failures_total c count
thanos_query_store_apis_dns_lookups_total c count
thanos_receive_config_last_reload_success_timestamp_seconds g timestamp_seconds
thanos_receive_config_last_reload_successful g boolean
thanos_receive_forward_requests_total c count {*}
thanos_receive_hashring_nodes g count {*}
thanos_receive_hashring_tenants g count {*}
thanos_receive_hashrings_file_errors_total c count
thanos_receive_hashrings_file_refreshes_total c count
thanos_receive_replication_factor g count
thanos_receive_replications_total c count {*}
thanos_rule_alertmanagers_dns_failures_total c count
thanos_rule_alertmanagers_dns_lookups_total c count
thanos_rule_config_last_reload_success_timestamp_seconds g timestamp_seconds
thanos_rule_config_last_reload_successful g boolean
thanos_rule_evaluation_with_warnings_total c count {*}
thanos_rule_loaded_rules g count {*}
thanos_rule_query_apis_dns_failures_total c count
thanos_rule_query_apis_dns_lookups_total c count
thanos_shipper_dir_syncs_total c count
thanos_shipper_dir_sync_failures_total c count
thanos_shipper_upload_failures_total c count
thanos_shipper_uploads_total c count
thanos_sidecar_last_heartbeat_success_time_seconds g timestamp_seconds
thanos_sidecar_prometheus_up g boolean
thanos_store_nodes_grpc_connections g count {*}
`,
}
