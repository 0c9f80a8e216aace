import type { ExporterTable } from '../exporter-table.ts'

/** Alertmanager. */
export const alertmanager: ExporterTable = {
  exporter: 'Alertmanager',
  prefixes: ['alertmanager_'],
  metrics: `
alertmanager_alerts g count {state} 0..i
alertmanager_alerts_invalid_total c count {*}
alertmanager_alerts_limited_total c count {*}
alertmanager_alerts_received_total c count {status,*}
alertmanager_build_info i {*}
alertmanager_cluster_alive_messages_total c count {peer}
alertmanager_cluster_enabled g boolean {}
alertmanager_cluster_failed_peers g count {} 0..i
alertmanager_cluster_health_score g {}
alertmanager_cluster_members g count {} 0..i
alertmanager_cluster_messages_pruned_total c count {}
alertmanager_cluster_messages_queued g count {}
alertmanager_cluster_messages_received_size_total c bytes {msg_type}
alertmanager_cluster_messages_received_total c count {msg_type}
alertmanager_cluster_messages_sent_size_total c bytes {msg_type}
alertmanager_cluster_messages_sent_total c count {msg_type}
alertmanager_cluster_peer_info i {peer}
alertmanager_cluster_peer_name_conflicts_total c count
alertmanager_cluster_peers_joined_total c count {}
alertmanager_cluster_peers_left_total c count {}
alertmanager_cluster_pings_seconds h seconds {*}
alertmanager_cluster_refresh_join_failed_total c count
alertmanager_cluster_refresh_join_total c count
alertmanager_cluster_reconnections_failed_total c count {}
alertmanager_cluster_reconnections_total c count {}
alertmanager_config_hash g {}
alertmanager_config_last_reload_success_timestamp_seconds g timestamp_seconds {}
alertmanager_config_last_reload_successful g boolean {}
alertmanager_dispatcher_aggregation_groups g count {}
alertmanager_dispatcher_alert_processing_duration_seconds s seconds {}
alertmanager_http_concurrency_limit_exceeded_total c count {method}
alertmanager_http_request_duration_seconds h seconds {handler,method,*}
alertmanager_http_requests_in_flight g count {method}
alertmanager_http_response_size_bytes h bytes {handler,method}
alertmanager_integrations g count {}
alertmanager_marked_alerts g count {state}
alertmanager_nflog_gc_duration_seconds s seconds {}
alertmanager_nflog_maintenance_errors_total c count
alertmanager_nflog_maintenance_total c count
alertmanager_nflog_queries_total c count {}
alertmanager_nflog_query_duration_seconds h seconds {}
alertmanager_nflog_query_errors_total c count {}
alertmanager_nflog_snapshot_duration_seconds s seconds {}
alertmanager_nflog_snapshot_size_bytes g bytes {}
alertmanager_notification_latency_seconds h seconds {integration,*}
alertmanager_notification_requests_failed_total c count {integration,*}
alertmanager_notification_requests_total c count {integration,*}
alertmanager_notifications_failed_total c count {integration,*}
alertmanager_notifications_suppressed_total c count {*}
alertmanager_notifications_total c count {integration,*}
alertmanager_oversized_gossip_message_dropped_total c count {key}
alertmanager_oversized_gossip_message_failure_total c count {key}
alertmanager_oversized_gossip_message_sent_total c count {key}
alertmanager_peer_position g {}
alertmanager_receivers g count {}
alertmanager_silences g count {state}
alertmanager_silences_gc_duration_seconds s seconds {}
alertmanager_silences_maintenance_errors_total c count
alertmanager_silences_maintenance_total c count
alertmanager_silences_queries_total c count {}
alertmanager_silences_query_duration_seconds h seconds {}
alertmanager_silences_query_errors_total c count {}
alertmanager_silences_snapshot_size_bytes g bytes {}
`,
}
