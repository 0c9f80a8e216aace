import type { ExporterTable } from '../exporter-table.ts'

/** nginx-prometheus-exporter and the controller of ingresses. */
export const nginx: ExporterTable = {
  exporter: 'nginx',
  prefixes: ['nginx_', 'nginxexporter_'],
  metrics: `
nginx_connections_accepted c count
nginx_connections_active g count 0..i
nginx_connections_handled c count
nginx_connections_reading g count 0..i
nginx_connections_waiting g count 0..i
nginx_connections_writing g count 0..i
nginx_http_requests_total c count
nginx_ingress_controller_bytes_sent h bytes {*}
nginx_ingress_controller_check_errors c count {*}
nginx_ingress_controller_config_hash g {*}
nginx_ingress_controller_config_last_reload_successful g boolean {*}
nginx_ingress_controller_config_last_reload_successful_timestamp_seconds g timestamp_seconds {*}
nginx_ingress_controller_connect_duration_seconds h seconds {*}
nginx_ingress_controller_errors c count {*}
nginx_ingress_controller_header_duration_seconds h seconds {*}
nginx_ingress_controller_ingress_upstream_latency_seconds s seconds {*}
nginx_ingress_controller_nginx_process_connections g count {*,state}
nginx_ingress_controller_nginx_process_connections_total c count {*,state}
nginx_ingress_controller_nginx_process_cpu_seconds_total c seconds {*}
nginx_ingress_controller_nginx_process_num_procs g count {*}
nginx_ingress_controller_nginx_process_oldest_start_time_seconds g timestamp_seconds {*}
nginx_ingress_controller_nginx_process_read_bytes_total c bytes {*}
nginx_ingress_controller_nginx_process_requests_total c count {*}
nginx_ingress_controller_nginx_process_resident_memory_bytes g bytes {*}
nginx_ingress_controller_nginx_process_virtual_memory_bytes g bytes {*}
nginx_ingress_controller_nginx_process_write_bytes_total c bytes {*}
nginx_ingress_controller_orphan_ingress g boolean {*}
nginx_ingress_controller_request_duration_seconds h seconds {*}
nginx_ingress_controller_request_size h bytes {*}
nginx_ingress_controller_requests c count {*}
nginx_ingress_controller_response_duration_seconds h seconds {*}
nginx_ingress_controller_response_size h bytes {*}
nginx_ingress_controller_ssl_certificate_info i {*}
nginx_ingress_controller_ssl_expire_time_seconds g timestamp_seconds {*}
nginx_ingress_controller_success c count {*}
nginx_up g boolean
nginxexporter_build_info i {*}
`,
}

/** haproxy_exporter, and HAProxy itself. */
export const haproxy: ExporterTable = {
  exporter: 'HAProxy',
  prefixes: ['haproxy_'],
  metrics: `
haproxy_backend_active_servers g count 0..i
haproxy_backend_backup_servers g count 0..i
haproxy_backend_bytes_in_total c bytes
haproxy_backend_bytes_out_total c bytes
haproxy_backend_connection_attempts_total c count
haproxy_backend_connection_errors_total c count
haproxy_backend_connection_reuses_total c count
haproxy_backend_current_queue g count 0..i
haproxy_backend_current_sessions g count 0..i
haproxy_backend_http_requests_total c count
haproxy_backend_http_responses_total c count {code,*}
haproxy_backend_limit_sessions g count
haproxy_backend_max_queue g count
haproxy_backend_max_sessions g count
haproxy_backend_redispatch_warnings_total c count
haproxy_backend_response_errors_total c count
haproxy_backend_retry_warnings_total c count
haproxy_backend_sessions_total c count
haproxy_exporter_csv_parse_failures c count
haproxy_exporter_total_scrapes c count
haproxy_frontend_bytes_in_total c bytes
haproxy_frontend_bytes_out_total c bytes
haproxy_frontend_connections_total c count
haproxy_frontend_current_sessions g count 0..i
haproxy_frontend_http_requests_total c count
haproxy_frontend_http_responses_total c count {code,*}
haproxy_frontend_limit_sessions g count
haproxy_frontend_max_sessions g count
haproxy_frontend_request_errors_total c count
haproxy_frontend_requests_denied_total c count
haproxy_frontend_sessions_total c count
haproxy_process_current_connections g count 0..i
haproxy_process_max_connections g count
haproxy_process_start_time_seconds g timestamp_seconds
haproxy_process_uptime_seconds g seconds
haproxy_server_bytes_in_total c bytes
haproxy_server_bytes_out_total c bytes
haproxy_server_check_failures_total c count
haproxy_server_connection_errors_total c count
haproxy_server_current_queue g count 0..i
haproxy_server_current_sessions g count 0..i
haproxy_server_downtime_seconds_total c seconds
haproxy_server_http_responses_total c count {code,*}
haproxy_server_limit_sessions g count
haproxy_server_max_sessions g count
haproxy_server_redispatch_warnings_total c count
haproxy_server_response_errors_total c count
haproxy_server_retry_warnings_total c count
haproxy_server_sessions_total c count
haproxy_up g boolean
`,
}

/** Traefik 2 and 3. */
export const traefik: ExporterTable = {
  exporter: 'Traefik',
  prefixes: ['traefik_'],
  metrics: `
traefik_config_last_reload_failure g timestamp_seconds
traefik_config_last_reload_success g timestamp_seconds
traefik_config_reloads_failure_total c count
traefik_config_reloads_total c count
traefik_entrypoint_open_connections g count {entrypoint,*} 0..i
traefik_entrypoint_request_duration_seconds h seconds {*}
traefik_entrypoint_requests_bytes_total c bytes {*}
traefik_entrypoint_requests_tls_total c count {*}
traefik_entrypoint_requests_total c count {code,entrypoint,method,protocol,*}
traefik_entrypoint_responses_bytes_total c bytes {*}
traefik_open_connections g count {*}
traefik_router_request_duration_seconds h seconds {*}
traefik_router_requests_total c count {code,method,protocol,router,service,*}
traefik_service_open_connections g count {*}
traefik_service_request_duration_seconds h seconds {*}
traefik_service_requests_bytes_total c bytes {*}
traefik_service_requests_tls_total c count {*}
traefik_service_requests_total c count {code,method,protocol,service,*}
traefik_service_responses_bytes_total c bytes {*}
traefik_service_retries_total c count {service,*}
traefik_service_server_up g boolean {service,url,*}
traefik_tls_certs_not_after g timestamp_seconds {*}
`,
}

/** Envoy, with the names that its statistics have in Prometheus' format. */
export const envoy: ExporterTable = {
  exporter: 'Envoy',
  prefixes: ['envoy_'],
  metrics: `
envoy_cluster_circuit_breakers_default_cx_open g
envoy_cluster_circuit_breakers_default_rq_open g
envoy_cluster_external_upstream_rq_time h milliseconds
envoy_cluster_membership_change c count
envoy_cluster_membership_degraded g count
envoy_cluster_membership_excluded g count
envoy_cluster_membership_healthy g count 0..i
envoy_cluster_membership_total g count 0..i
envoy_cluster_upstream_cx_active g count
envoy_cluster_upstream_cx_connect_fail c count
envoy_cluster_upstream_cx_connect_ms h milliseconds
envoy_cluster_upstream_cx_connect_timeout c count
envoy_cluster_upstream_cx_destroy c count
envoy_cluster_upstream_cx_length_ms h milliseconds
envoy_cluster_upstream_cx_overflow c count
envoy_cluster_upstream_cx_rx_bytes_total c bytes
envoy_cluster_upstream_cx_total c count
envoy_cluster_upstream_cx_tx_bytes_total c bytes
envoy_cluster_upstream_rq c count
envoy_cluster_upstream_rq_active g count
envoy_cluster_upstream_rq_cancelled c count
envoy_cluster_upstream_rq_completed c count
envoy_cluster_upstream_rq_pending_active g count
envoy_cluster_upstream_rq_pending_overflow c count
envoy_cluster_upstream_rq_pending_total c count
envoy_cluster_upstream_rq_retry c count
envoy_cluster_upstream_rq_retry_overflow c count
envoy_cluster_upstream_rq_retry_success c count
envoy_cluster_upstream_rq_rx_reset c count
envoy_cluster_upstream_rq_time h milliseconds
envoy_cluster_upstream_rq_timeout c count
envoy_cluster_upstream_rq_total c count
envoy_cluster_upstream_rq_tx_reset c count
envoy_cluster_upstream_rq_xx c count
envoy_cluster_internal_upstream_rq_time h milliseconds
envoy_http_downstream_cx_active g count
envoy_http_downstream_cx_length_ms h milliseconds
envoy_http_downstream_cx_total c count
envoy_http_downstream_rq_active g count
envoy_http_downstream_rq_time h milliseconds
envoy_http_downstream_rq_total c count
envoy_http_downstream_rq_xx c count
envoy_server_days_until_first_cert_expiring g days
envoy_server_live g boolean
envoy_server_memory_allocated g bytes
envoy_server_memory_heap_size g bytes
envoy_server_state g
envoy_server_total_connections g count
envoy_server_uptime g seconds
`,
}

/** Istio. */
export const istio: ExporterTable = {
  exporter: 'Istio',
  prefixes: ['istio_', 'pilot_', 'galley_', 'citadel_'],
  metrics: `
citadel_server_csr_count c count
citadel_server_root_cert_expiry_timestamp g timestamp_seconds
citadel_server_success_cert_issuance_count c count
galley_validation_failed c count
galley_validation_passed c count
istio_build g count
istio_request_bytes h bytes
istio_request_duration_milliseconds h milliseconds
istio_requests_total c count
istio_response_bytes h bytes
istio_tcp_connections_closed_total c count
istio_tcp_connections_opened_total c count
istio_tcp_received_bytes_total c bytes
istio_tcp_sent_bytes_total c bytes
pilot_conflict_inbound_listener g count
pilot_conflict_outbound_listener_tcp_over_current_tcp g count
pilot_proxy_convergence_time h seconds
pilot_proxy_queue_time h seconds
pilot_services g count
pilot_total_xds_internal_errors c count
pilot_total_xds_rejects c count
pilot_virt_services g count
pilot_xds g count
pilot_xds_push_time h seconds
pilot_xds_pushes c count
`,
}
