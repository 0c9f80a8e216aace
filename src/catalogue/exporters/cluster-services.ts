import type { ExporterTable } from '../exporter-table.ts'

/** etcd. */
export const etcd: ExporterTable = {
  exporter: 'etcd',
  prefixes: ['etcd_', 'grpc_server_', 'grpc_client_'],
  metrics: `
etcd_cluster_version i {cluster_version}
etcd_debugging_mvcc_db_total_size_in_bytes u bytes
etcd_debugging_mvcc_keys_total u count
etcd_debugging_mvcc_slow_watcher_total u count
etcd_debugging_mvcc_watcher_total u count
etcd_disk_backend_commit_duration_seconds h seconds {}
etcd_disk_backend_defrag_duration_seconds h seconds {}
etcd_disk_backend_snapshot_duration_seconds h seconds {}
etcd_disk_defrag_inflight g boolean {}
etcd_disk_wal_fsync_duration_seconds h seconds {}
etcd_disk_wal_write_bytes_total u bytes {}
etcd_grpc_proxy_cache_hits_total u count
etcd_http_failed_total c count {*}
etcd_http_received_total c count {*}
etcd_http_successful_duration_seconds h seconds {*}
etcd_mvcc_db_open_read_transactions g count {}
etcd_mvcc_db_total_size_in_bytes g bytes {} 0..
etcd_mvcc_db_total_size_in_use_in_bytes g bytes {} 0..
etcd_mvcc_delete_total c count {}
etcd_mvcc_hash_duration_seconds h seconds {}
etcd_mvcc_put_total c count {}
etcd_mvcc_range_total c count {}
etcd_mvcc_txn_total c count {}
etcd_network_active_peers g count {*}
etcd_network_client_grpc_received_bytes_total c bytes {}
etcd_network_client_grpc_sent_bytes_total c bytes {}
etcd_network_disconnected_peers_total c count {*}
etcd_network_peer_received_bytes_total c bytes {From}
etcd_network_peer_received_failures_total c count {From}
etcd_network_peer_round_trip_time_seconds h seconds {To}
etcd_network_peer_sent_bytes_total c bytes {To}
etcd_network_peer_sent_failures_total c count {To}
etcd_network_snapshot_receive_failures c count {From}
etcd_network_snapshot_send_failures c count {To}
etcd_request_duration_seconds h seconds {*}
etcd_server_apply_duration_seconds h seconds {*}
etcd_server_client_requests_total c count {*}
etcd_server_go_version i {*}
etcd_server_has_leader g boolean {}
etcd_server_health_failures c count {}
etcd_server_health_success c count {}
etcd_server_heartbeat_send_failures_total c count {}
etcd_server_id g {server_id}
etcd_server_is_leader g boolean {}
etcd_server_is_learner g boolean {}
etcd_server_leader_changes_seen_total c count {}
etcd_server_proposals_applied_total u count {}
etcd_server_proposals_committed_total u count {}
etcd_server_proposals_failed_total c count {}
etcd_server_proposals_pending g count {}
etcd_server_quota_backend_bytes g bytes {}
etcd_server_read_indexes_failed_total c count {}
etcd_server_slow_apply_total c count {}
etcd_server_slow_read_indexes_total c count {}
etcd_server_snapshot_apply_in_progress_total g {}
etcd_server_version i {server_version}
grpc_client_handled_total c count {grpc_code?,grpc_method?,grpc_service?,grpc_type?,*}
grpc_client_handling_seconds h seconds {grpc_method?,grpc_service?,grpc_type?,*}
grpc_client_msg_received_total c count {grpc_method?,grpc_service?,grpc_type?,*}
grpc_client_msg_sent_total c count {grpc_method?,grpc_service?,grpc_type?,*}
grpc_client_started_total c count {grpc_method?,grpc_service?,grpc_type?,*}
grpc_server_handled_total c count {grpc_code?,grpc_method?,grpc_service?,grpc_type?,*}
grpc_server_handling_seconds h seconds {grpc_method?,grpc_service?,grpc_type?,*}
grpc_server_msg_received_total c count {grpc_method?,grpc_service?,grpc_type?,*}
grpc_server_msg_sent_total c count {grpc_method?,grpc_service?,grpc_type?,*}
grpc_server_started_total c count {grpc_method?,grpc_service?,grpc_type?,*}
`,
}

/** CoreDNS. */
export const coredns: ExporterTable = {
  exporter: 'CoreDNS',
  prefixes: ['coredns_'],
  metrics: `
coredns_build_info i {*}
coredns_cache_drops_total c count {*}
coredns_cache_entries g count {*}
coredns_cache_evictions_total c count {*}
coredns_cache_hits_total c count {*}
coredns_cache_misses_total c count {*}
coredns_cache_prefetch_total c count {*}
coredns_cache_requests_total c count {*}
coredns_cache_served_stale_total c count {*}
coredns_dns_do_requests_total c count {*}
coredns_dns_panics_total c count
coredns_panics_total c count {}
coredns_dns_request_duration_seconds h seconds {*}
coredns_dns_request_size_bytes h bytes {*}
coredns_dns_requests_total c count {*}
coredns_dns_response_size_bytes h bytes {*}
coredns_dns_responses_total c count {rcode,*}
coredns_dnssec_cache_entries g count {*}
coredns_dnssec_cache_hits_total c count {*}
coredns_dnssec_cache_misses_total c count {*}
coredns_forward_conn_cache_hits_total c count {*}
coredns_forward_conn_cache_misses_total c count {*}
coredns_forward_healthcheck_broken_total c count {*}
coredns_forward_healthcheck_failures_total c count {*}
coredns_forward_max_concurrent_rejects_total c count {*}
coredns_forward_request_duration_seconds h seconds {*}
coredns_forward_requests_total c count {*}
coredns_forward_responses_total c count {*}
coredns_health_request_duration_seconds h seconds {*}
coredns_health_request_failures_total c count {*}
coredns_hosts_entries g count {}
coredns_hosts_reload_timestamp_seconds g timestamp_seconds {}
coredns_kubernetes_dns_programming_duration_seconds h seconds {service_kind}
coredns_local_localhost_requests_total c count {}
coredns_plugin_enabled i {*}
coredns_reload_failed_total c count {}
`,
}

/** cert-manager. */
export const certManager: ExporterTable = {
  exporter: 'cert-manager',
  prefixes: ['certmanager_'],
  metrics: `
certmanager_certificate_expiration_timestamp_seconds g timestamp_seconds {name,namespace,*}
certmanager_certificate_ready_status g boolean {condition,name,namespace,*}
certmanager_certificate_renewal_timestamp_seconds g timestamp_seconds {name,namespace,*}
certmanager_clock_time_seconds u timestamp_seconds
certmanager_clock_time_seconds_gauge g timestamp_seconds
certmanager_controller_sync_call_count c count {controller}
certmanager_controller_sync_error_count c count {controller}
certmanager_http_acme_client_request_count c count {*}
certmanager_http_acme_client_request_duration_seconds s seconds {*}
`,
}

/** Argo CD. */
export const argocd: ExporterTable = {
  exporter: 'Argo CD',
  prefixes: ['argocd_'],
  metrics: `
argocd_app_info i {*}
argocd_app_k8s_request_total c count {*}
argocd_app_labels i {*}
argocd_app_reconcile h seconds {*}
argocd_app_sync_total c count {*}
argocd_cluster_api_resource_objects g count {*}
argocd_cluster_api_resources g count {*}
argocd_cluster_cache_age_seconds g seconds {*}
argocd_cluster_connection_status g {*}
argocd_cluster_events_total c count {*}
argocd_cluster_info i {*}
argocd_git_fetch_fail_total c count {*}
argocd_git_request_duration_seconds h seconds {*}
argocd_git_request_total c count {*}
argocd_kubectl_exec_pending g count {*}
argocd_kubectl_exec_total c count {*}
argocd_notifications_deliveries_total c count {*}
argocd_notifications_trigger_eval_total c count {*}
argocd_redis_request_duration h seconds {*}
argocd_redis_request_total c count {*}
argocd_repo_pending_request_total g count {*}
`,
}
