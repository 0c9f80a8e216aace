import type { ExporterTable } from '../exporter-table.ts'

/** blackbox_exporter. */
export const blackboxExporter: ExporterTable = {
  exporter: 'blackbox_exporter',
  prefixes: ['probe_', 'blackbox_'],
  metrics: `
blackbox_exporter_build_info i {*}
blackbox_exporter_config_last_reload_success_timestamp_seconds g timestamp_seconds {}
blackbox_exporter_config_last_reload_successful g boolean {}
blackbox_module_unknown_total c count {}
probe_dns_additional_rrs g count {}
probe_dns_answer_rrs g count {}
probe_dns_authority_rrs g count {}
probe_dns_duration_seconds g seconds {phase} 0..
probe_dns_lookup_time_seconds g seconds {} 0..
probe_dns_query_succeeded g boolean {}
probe_dns_serial g {}
probe_duration_seconds g seconds {} 0..
probe_failed_due_to_regex g boolean {}
probe_grpc_duration_seconds g seconds {phase} 0..
probe_grpc_healthcheck_response g boolean {serving_status}
probe_grpc_ssl g boolean {}
probe_grpc_status_code g {}
probe_http_content_length g bytes {}
probe_http_duration_seconds g seconds {phase} 0..
probe_http_last_modified_timestamp_seconds g timestamp_seconds {}
probe_http_redirects g count {} 0..i
probe_http_ssl g boolean {}
probe_http_status_code g {} 0..999i
probe_http_uncompressed_body_length g bytes {}
probe_http_version g {}
probe_icmp_duration_seconds g seconds {phase} 0..
probe_icmp_reply_hop_limit g {}
probe_ip_addr_hash g {}
probe_ip_protocol g {}
probe_ssl_earliest_cert_expiry g timestamp_seconds {}
probe_ssl_last_chain_expiry_timestamp_seconds g timestamp_seconds {}
probe_ssl_last_chain_info i {*}
probe_success g boolean {}
probe_tls_cipher_info i {*}
probe_tls_version_info i {version}
`,
}
