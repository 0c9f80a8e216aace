import type { ExporterTable } from '../exporter-table.ts'

/** redis_exporter. */
export const redisExporter: ExporterTable = {
  exporter: 'redis_exporter',
  prefixes: ['redis_'],
  metrics: `
redis_active_defrag_running g boolean {*}
redis_allocator_active_bytes g bytes {*}
redis_allocator_allocated_bytes g bytes {*}
redis_allocator_resident_bytes g bytes {*}
redis_aof_current_rewrite_duration_sec g seconds {*}
redis_aof_enabled g boolean {*}
redis_aof_last_bgrewrite_status g boolean {*}
redis_aof_last_rewrite_duration_sec g seconds {*}
redis_aof_last_write_status g boolean {*}
redis_aof_rewrite_in_progress g boolean {*}
redis_aof_rewrite_scheduled g boolean {*}
redis_blocked_clients g count {*} 0..i
redis_client_biggest_input_buf g bytes {*}
redis_client_longest_output_list g {*}
redis_cluster_connections g count {*}
redis_cluster_enabled g boolean {*}
redis_cluster_known_nodes g count {*}
redis_cluster_messages_received_total c count {*}
redis_cluster_messages_sent_total c count {*}
redis_cluster_size g count {*}
redis_cluster_slots_assigned g count {*}
redis_cluster_slots_fail g count {*}
redis_cluster_slots_ok g count {*}
redis_cluster_slots_pfail g count {*}
redis_cluster_state g boolean {*}
redis_commands_duration_seconds_total c seconds {cmd,*}
redis_commands_failed_calls_total c count {cmd,*}
redis_commands_processed_total c count {*}
redis_commands_rejected_calls_total c count {cmd,*}
redis_commands_total c count {cmd,*}
redis_config_io_threads g count {*}
redis_config_maxclients g count {*}
redis_config_maxmemory g bytes {*}
redis_connected_clients g count {*} 0..i
redis_connected_slave_lag_seconds g seconds {*}
redis_connected_slave_offset_bytes u bytes {*}
redis_connected_slaves g count {*} 0..i
redis_connections_received_total c count {*}
redis_cpu_sys_children_seconds_total c seconds {*}
redis_cpu_sys_main_thread_seconds_total c seconds {*}
redis_cpu_sys_seconds_total c seconds {*}
redis_cpu_user_children_seconds_total c seconds {*}
redis_cpu_user_main_thread_seconds_total c seconds {*}
redis_cpu_user_seconds_total c seconds {*}
redis_db_avg_ttl_seconds g seconds {db,*}
redis_db_keys g count {db,*} 0..i
redis_db_keys_cached g count {db,*}
redis_db_keys_expiring g count {db,*} 0..i
redis_defrag_hits u count {*}
redis_defrag_misses u count {*}
redis_errors_total c count {err,*}
redis_evicted_keys_total c count {*}
redis_expired_keys_total c count {*}
redis_expired_stale_percentage g percent {*}
redis_expired_time_cap_reached_total c count {*}
redis_exporter_build_info i {*}
redis_exporter_last_scrape_connect_time_seconds g seconds {*}
redis_exporter_last_scrape_duration_seconds g seconds {*}
redis_exporter_last_scrape_error g boolean {*}
redis_exporter_last_scrape_ping_time_seconds g seconds {*}
redis_exporter_scrape_duration_seconds s seconds {*}
redis_exporter_scrapes_total c count {*}
redis_instance_info i {*}
redis_key_group_count g count {*}
redis_key_group_memory_usage_bytes g bytes {*}
redis_key_memory_usage_bytes g bytes {*}
redis_key_size g {*}
redis_key_value g {*}
redis_keyspace_hits_total c count {*}
redis_keyspace_misses_total c count {*}
redis_last_key_groups_scrape_duration_milliseconds g milliseconds {*}
redis_last_slow_execution_duration_seconds g seconds {*}
redis_latency_percentiles_usec s microseconds {cmd,*}
redis_latency_spike_duration_seconds g seconds {event_name,*}
redis_latency_spike_last g timestamp_seconds {event_name,*}
redis_lazyfree_pending_objects g count {*}
redis_loading_dump_file g boolean {*}
redis_master_last_io_seconds_ago g seconds {*}
redis_master_link_up g boolean {*}
redis_master_repl_offset u bytes {*}
redis_master_sync_in_progress g boolean {*}
redis_mem_clients_normal g bytes {*}
redis_mem_clients_slaves g bytes {*}
redis_mem_fragmentation_bytes g bytes {*}
redis_mem_fragmentation_ratio g ratio {*}
redis_mem_not_counted_for_eviction_bytes g bytes {*}
redis_memory_max_bytes g bytes {*} 0..
redis_memory_used_bytes g bytes {*} 0..
redis_memory_used_dataset_bytes g bytes {*}
redis_memory_used_lua_bytes g bytes {*}
redis_memory_used_overhead_bytes g bytes {*}
redis_memory_used_peak_bytes g bytes {*}
redis_memory_used_rss_bytes g bytes {*}
redis_memory_used_scripts_bytes g bytes {*}
redis_memory_used_startup_bytes g bytes {*}
redis_net_input_bytes_total c bytes {*}
redis_net_output_bytes_total c bytes {*}
redis_process_id g {*}
redis_pubsub_channels g count {*}
redis_pubsub_patterns g count {*}
redis_rdb_bgsave_in_progress g boolean {*}
redis_rdb_changes_since_last_save g count {*}
redis_rdb_current_bgsave_duration_sec g seconds {*}
redis_rdb_last_bgsave_duration_sec g seconds {*}
redis_rdb_last_bgsave_status g boolean {*}
redis_rdb_last_cow_size_bytes g bytes {*}
redis_rdb_last_save_timestamp_seconds g timestamp_seconds {*}
redis_rejected_connections_total c count {*}
redis_repl_backlog_first_byte_offset g bytes {*}
redis_repl_backlog_history_bytes g bytes {*}
redis_repl_backlog_is_active g boolean {*}
redis_replica_partial_resync_accepted u count {*}
redis_replica_partial_resync_denied u count {*}
redis_replica_resyncs_full u count {*}
redis_replication_backlog_bytes g bytes {*}
redis_second_repl_offset u bytes {*}
redis_sentinel_master_ckquorum_status g boolean {master_name,*}
redis_sentinel_master_ok_sentinels g count {master_name,*}
redis_sentinel_master_ok_slaves g count {master_name,*}
redis_sentinel_master_sentinels g count {master_name,*}
redis_sentinel_master_slaves g count {master_name,*}
redis_sentinel_master_status g {master_name,*}
redis_sentinel_masters g count {*}
redis_sentinel_tilt g boolean {*}
redis_slave_expires_tracked_keys g count {*}
redis_slave_info i {*}
redis_slave_priority g {*}
redis_slave_repl_offset u bytes {*}
redis_slowlog_last_id u {*}
redis_slowlog_length g count {*}
redis_start_time_seconds g timestamp_seconds {*}
redis_stream_length g count {stream,*}
redis_stream_group_messages_pending g count {*}
redis_target_scrape_request_errors_total c count {*}
redis_total_system_memory_bytes g bytes {*} 0..
redis_up g boolean {*}
redis_uptime_in_seconds g seconds {*} 0..
`,
}

/** memcached_exporter. */
export const memcachedExporter: ExporterTable = {
  exporter: 'memcached_exporter',
  prefixes: ['memcached_'],
  metrics: `
memcached_accepting_connections g boolean
memcached_commands_total c count {command,status}
memcached_connections_listener_disabled_total c count
memcached_connections_rejected_total c count
memcached_connections_total c count
memcached_connections_yielded_total c count
memcached_current_bytes g bytes 0..
memcached_current_connections g count 0..i
memcached_current_items g count 0..i
memcached_exporter_build_info i {*}
memcached_items_evicted_total c count
memcached_items_reclaimed_total c count
memcached_items_total c count
memcached_limit_bytes g bytes 0..
memcached_malloced_bytes g bytes
memcached_max_connections g count
memcached_process_system_cpu_seconds_total c seconds
memcached_process_user_cpu_seconds_total c seconds
memcached_read_bytes_total c bytes
memcached_slab_items_age_seconds g seconds {slab,*}
memcached_slab_items_outofmemory_total c count {slab,*}
memcached_time_listener_disabled_seconds_total c seconds
memcached_up g boolean
memcached_uptime_seconds c seconds
memcached_version i {version}
memcached_written_bytes_total c bytes
`,
}
