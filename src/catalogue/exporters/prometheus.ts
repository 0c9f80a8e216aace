import type { ExporterTable } from '../exporter-table.ts'

/** What Prometheus writes for every target, and for the alerts of its rules. */
export const scrapeMetrics: ExporterTable = {
  exporter: 'Prometheus',
  prefixes: ['up', 'scrape_', 'ALERTS'],
  metrics: `
ALERTS g {alertname,alertstate,*} 1..1i
ALERTS_FOR_STATE g timestamp_seconds {alertname,*}
scrape_body_size_bytes g bytes {}
scrape_duration_seconds g seconds {} 0..
scrape_sample_limit g count {} 0..i
scrape_samples_post_metric_relabeling g count {} 0..i
scrape_samples_scraped g count {} 0..i
scrape_series_added g count {} 0..i
scrape_timeout_seconds g seconds {} 0..
up g boolean {}
`,
}

/** The Prometheus server, and what its parts are called in other servers that hold it. */
export const prometheus: ExporterTable = {
  exporter: 'Prometheus',
  prefixes: ['prometheus_', 'net_conntrack_'],
  metrics: `
net_conntrack_dialer_conn_attempted_total c count {dialer_name}
net_conntrack_dialer_conn_closed_total c count {dialer_name}
net_conntrack_dialer_conn_established_total c count {dialer_name}
net_conntrack_dialer_conn_failed_total c count {dialer_name,reason}
net_conntrack_listener_conn_accepted_total c count {listener_name}
net_conntrack_listener_conn_closed_total c count {listener_name}
prometheus_agent_active_series g count 0..i
prometheus_agent_checkpoint_creations_failed_total c count
prometheus_agent_checkpoint_creations_total c count
prometheus_agent_checkpoint_deletions_failed_total c count
prometheus_agent_checkpoint_deletions_total c count
prometheus_agent_corruptions_total c count
prometheus_agent_data_replay_duration_seconds g seconds
prometheus_agent_exemplars_appended_total c count
prometheus_agent_out_of_order_samples_total c count
prometheus_agent_samples_appended_total c count
prometheus_agent_truncate_duration_seconds s seconds
prometheus_api_otlp_translation_warnings_total c count
prometheus_api_remote_read_queries g count {}
prometheus_api_remote_write_invalid_labels_samples_total c count
prometheus_build_info i {*}
prometheus_config_last_reload_success_timestamp_seconds g timestamp_seconds {}
prometheus_config_last_reload_successful g boolean {}
prometheus_engine_queries g count {*} 0..
prometheus_engine_queries_concurrent_max g count {*}
prometheus_engine_query_duration_seconds s seconds {slice,*}
prometheus_engine_query_log_enabled g boolean {*}
prometheus_engine_query_log_failures_total c count {*}
prometheus_engine_query_samples_total c count {*}
prometheus_http_request_duration_seconds h seconds {handler}
prometheus_http_requests_total c count {code,handler}
prometheus_http_response_size_bytes h bytes {handler}
prometheus_notifications_alertmanagers_discovered g count {} 0..i
prometheus_notifications_dropped_total c count {*}
prometheus_notifications_errors_total c count {alertmanager}
prometheus_notifications_latency_seconds s seconds {alertmanager}
prometheus_notifications_queue_capacity g count {*}
prometheus_notifications_queue_length g count {*} 0..i
prometheus_notifications_sent_total c count {alertmanager}
prometheus_operator_build_info i {*}
prometheus_operator_kubernetes_client_http_requests_total c count {*}
prometheus_operator_list_operations_failed_total c count {*}
prometheus_operator_list_operations_total c count {*}
prometheus_operator_managed_resources g count {*}
prometheus_operator_node_address_lookup_errors_total c count
prometheus_operator_node_syncs_failed_total c count
prometheus_operator_node_syncs_total c count
prometheus_operator_ready g boolean {*}
prometheus_operator_reconcile_errors_total c count {*}
prometheus_operator_reconcile_operations_total c count {*}
prometheus_operator_reconcile_duration_seconds h seconds {*}
prometheus_operator_spec_replicas g count {*}
prometheus_operator_status_update_errors_total c count {*}
prometheus_operator_status_update_operations_total c count {*}
prometheus_operator_syncs g count {*,status}
prometheus_operator_triggered_total c count {*}
prometheus_operator_watch_operations_failed_total c count {*}
prometheus_operator_watch_operations_total c count {*}
prometheus_ready g boolean {}
@{remote_name?,url?,*}
prometheus_remote_storage_bytes_total c bytes
prometheus_remote_storage_enqueue_retries_total c count
prometheus_remote_storage_exemplars_total c count
prometheus_remote_storage_failed_samples_total c count
prometheus_remote_storage_dropped_samples_total c count
prometheus_remote_storage_succeeded_samples_total c count
prometheus_remote_storage_retried_samples_total c count
prometheus_remote_storage_pending_samples g count
prometheus_remote_storage_histograms_total c count
prometheus_remote_storage_metadata_bytes_total c bytes
prometheus_remote_storage_metadata_failed_total c count
prometheus_remote_storage_metadata_total c count
prometheus_remote_storage_queue_highest_sent_timestamp_seconds u timestamp_seconds
prometheus_remote_storage_queue_highest_timestamp_seconds u timestamp_seconds
prometheus_remote_storage_highest_timestamp_in_seconds u timestamp_seconds
prometheus_remote_storage_read_queries_total c count
prometheus_remote_storage_remote_read_queries g count
prometheus_remote_storage_samples_dropped_total c count
prometheus_remote_storage_samples_failed_total c count
prometheus_remote_storage_samples_in_total c count
prometheus_remote_storage_samples_pending g count
prometheus_remote_storage_samples_retried_total c count
prometheus_remote_storage_samples_total c count
prometheus_remote_storage_sent_batch_duration_seconds h seconds
prometheus_remote_storage_shard_capacity g count
prometheus_remote_storage_shards g count
prometheus_remote_storage_shards_desired g count
prometheus_remote_storage_shards_max g count
prometheus_remote_storage_shards_min g count
prometheus_remote_storage_string_interner_zero_reference_releases_total c count
@
prometheus_rule_evaluation_duration_seconds s seconds {*}
prometheus_rule_evaluation_failures_total c count {*}
prometheus_rule_evaluations_total c count {*}
prometheus_rule_group_duration_seconds s seconds {*}
prometheus_rule_group_interval_seconds g seconds {rule_group,*} 0..
prometheus_rule_group_iterations_missed_total c count {*}
prometheus_rule_group_iterations_total c count {*}
prometheus_rule_group_last_duration_seconds g seconds {rule_group,*} 0..
prometheus_rule_group_last_evaluation_samples g count {rule_group,*} 0..i
prometheus_rule_group_last_evaluation_timestamp_seconds g timestamp_seconds {rule_group,*}
prometheus_rule_group_rules g count {rule_group,*} 0..i
prometheus_sd_azure_failures_total c count
prometheus_sd_consul_rpc_duration_seconds s seconds
prometheus_sd_consul_rpc_failures_total c count
prometheus_sd_discovered_targets g count {config,name} 0..i
prometheus_sd_dns_lookup_failures_total c count
prometheus_sd_dns_lookups_total c count
prometheus_sd_failed_configs g count {name} 0..i
prometheus_sd_file_mtime_seconds g timestamp_seconds {filename}
prometheus_sd_file_read_errors_total c count
prometheus_sd_file_watcher_errors_total c count
prometheus_sd_last_update_timestamp_seconds g timestamp_seconds {*}
prometheus_sd_linode_failures_total c count
prometheus_sd_nomad_failures_total c count
prometheus_sd_file_scan_duration_seconds s seconds
prometheus_sd_http_failures_total c count
prometheus_sd_kubernetes_events_total c count {event,role}
prometheus_sd_kubernetes_failures_total c count
prometheus_sd_received_updates_total c count {name}
prometheus_sd_refresh_duration_seconds u seconds
prometheus_sd_refresh_failures_total c count {*}
prometheus_sd_updates_delayed_total c count {name}
prometheus_sd_updates_total c count {name}
prometheus_target_interval_length_seconds s seconds {interval}
prometheus_target_metadata_cache_bytes g bytes {scrape_job}
prometheus_target_metadata_cache_entries g count {scrape_job}
prometheus_target_reload_length_seconds s seconds {interval}
prometheus_target_scrape_pool_exceeded_label_limits_total c count {}
prometheus_target_scrape_pool_exceeded_target_limit_total c count {}
prometheus_target_scrape_pool_reloads_failed_total c count {}
prometheus_target_scrape_pool_reloads_total c count {}
prometheus_target_scrape_pool_sync_total c count {scrape_job}
prometheus_target_scrape_pool_target_limit g count {scrape_job}
prometheus_target_scrape_pool_targets g count {scrape_job}
prometheus_target_scrape_pools_failed_total c count {}
prometheus_target_scrape_pools_total c count {}
prometheus_target_scrapes_cache_flush_forced_total c count {}
prometheus_target_scrapes_exceeded_body_size_limit_total c count {}
prometheus_target_scrapes_exceeded_native_histogram_bucket_limit_total c count {}
prometheus_target_scrapes_exceeded_sample_limit_total c count {}
prometheus_target_scrapes_exemplar_out_of_order_total c count {}
prometheus_target_scrapes_sample_duplicate_timestamp_total c count {}
prometheus_target_scrapes_sample_out_of_bounds_total c count {}
prometheus_target_scrapes_sample_out_of_order_total c count {}
prometheus_target_sync_failed_total c count {scrape_job}
prometheus_target_sync_length_seconds u seconds {scrape_job}
prometheus_template_text_expansion_failures_total c count {}
prometheus_template_text_expansions_total c count {}
prometheus_treecache_watcher_goroutines g count {}
prometheus_treecache_zookeeper_failures_total c count {}
prometheus_tsdb_blocks_loaded g count {} 0..i
prometheus_tsdb_checkpoint_creations_failed_total c count {}
prometheus_tsdb_checkpoint_creations_total c count {}
prometheus_tsdb_checkpoint_deletions_failed_total c count {}
prometheus_tsdb_checkpoint_deletions_total c count {}
prometheus_tsdb_chunk_write_queue_operations_total c count {operation}
prometheus_tsdb_clean_start g {} -1..1i
prometheus_tsdb_compaction_chunk_range_seconds h {}
prometheus_tsdb_compaction_chunk_samples h count {}
prometheus_tsdb_compaction_chunk_size_bytes h bytes {}
prometheus_tsdb_compaction_duration_seconds h seconds {}
prometheus_tsdb_compaction_populating_block g boolean {}
prometheus_tsdb_compactions_failed_total c count {}
prometheus_tsdb_compactions_skipped_total c count {}
prometheus_tsdb_compactions_total c count {}
prometheus_tsdb_compactions_triggered_total c count {}
prometheus_tsdb_data_replay_duration_seconds g seconds {}
prometheus_tsdb_exemplar_exemplars_appended_total c count {}
prometheus_tsdb_exemplar_exemplars_in_storage g count {}
prometheus_tsdb_exemplar_last_exemplars_timestamp_seconds g timestamp_seconds {}
prometheus_tsdb_exemplar_max_exemplars g count {}
prometheus_tsdb_exemplar_out_of_order_exemplars_total c count {}
prometheus_tsdb_head_active_appenders g count {}
prometheus_tsdb_head_chunks g count {} 0..i
prometheus_tsdb_head_chunks_created_total c count {}
prometheus_tsdb_head_chunks_removed_total c count {}
prometheus_tsdb_head_chunks_storage_size_bytes g bytes {}
prometheus_tsdb_head_gc_duration_seconds s seconds {}
prometheus_tsdb_head_max_time u timestamp_milliseconds {}
prometheus_tsdb_head_max_time_seconds u timestamp_seconds {}
prometheus_tsdb_head_min_time u timestamp_milliseconds {}
prometheus_tsdb_head_min_time_seconds u timestamp_seconds {}
prometheus_tsdb_head_native_histogram_series g count {}
prometheus_tsdb_head_out_of_order_samples_appended_total c count {*}
prometheus_tsdb_head_samples_appended_total c count {*}
prometheus_tsdb_head_series g count {} 0..i
prometheus_tsdb_head_series_created_total c count {}
prometheus_tsdb_head_series_not_found_total c count {}
prometheus_tsdb_head_series_removed_total c count {}
prometheus_tsdb_head_stale_series g count {} 0..i
prometheus_tsdb_head_truncations_failed_total c count {}
prometheus_tsdb_head_truncations_total c count {}
prometheus_tsdb_isolation_high_watermark u {}
prometheus_tsdb_isolation_low_watermark u {}
prometheus_tsdb_lowest_timestamp_seconds g timestamp_seconds {}
prometheus_tsdb_mmap_chunk_corruptions_total c count {}
prometheus_tsdb_mmap_chunks_total c count {}
prometheus_tsdb_out_of_bound_samples_total c count {*}
prometheus_tsdb_out_of_order_samples_total c count {*}
prometheus_tsdb_reloads_failures_total c count {}
prometheus_tsdb_reloads_total c count {}
prometheus_tsdb_retention_limit_bytes g bytes {}
prometheus_tsdb_retention_limit_seconds g seconds {}
prometheus_tsdb_size_retentions_total c count {}
prometheus_tsdb_snapshot_replay_error_total c count {}
prometheus_tsdb_storage_blocks_bytes g bytes {}
prometheus_tsdb_symbol_table_size_bytes g bytes {}
prometheus_tsdb_time_retentions_total c count {}
prometheus_tsdb_tombstone_cleanup_seconds h seconds {}
prometheus_tsdb_too_old_samples_total c count {*}
prometheus_tsdb_vertical_compactions_total c count {}
prometheus_tsdb_wal_completed_pages_total c count {}
prometheus_tsdb_wal_corruptions_total c count {}
prometheus_tsdb_wal_fsync_duration_seconds s seconds {}
prometheus_tsdb_wal_page_flushes_total c count {}
prometheus_tsdb_wal_segment_current u {}
prometheus_tsdb_wal_storage_size_bytes g bytes {}
prometheus_tsdb_wal_truncate_duration_seconds s seconds {}
prometheus_tsdb_wal_truncations_failed_total c count {}
prometheus_tsdb_wal_truncations_total c count {}
prometheus_tsdb_wal_writes_failed_total c count {}
prometheus_wal_watcher_notifications_skipped_total c count
prometheus_wal_watcher_record_decode_failures_total c count {*}
prometheus_wal_watcher_records_read_total c count {*}
prometheus_wal_watcher_samples_sent_pre_tailing_total c count {*}
prometheus_web_federation_errors_total c count {}
prometheus_web_federation_warnings_total c count {}
`,
}
