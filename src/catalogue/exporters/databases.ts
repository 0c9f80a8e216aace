import type { ExporterTable } from '../exporter-table.ts'

/** postgres_exporter; deployments that scrape several servers add `server`, and queries of one's own share the prefix. */
export const postgresExporter: ExporterTable = {
  exporter: 'postgres_exporter',
  prefixes: ['pg_', 'postgres_exporter_'],
  metrics: `
pg_database_size_bytes g bytes {datname,*} 0..
pg_database_connection_limit g {datname,*}
pg_exporter_last_scrape_duration_seconds g seconds {*} 0..
pg_exporter_last_scrape_error g boolean {*}
pg_exporter_scrapes_total c count {*}
pg_exporter_user_queries_load_error g boolean {*}
pg_locks_count g count {datname?,mode,*} 0..i
pg_postmaster_start_time_seconds g timestamp_seconds {*}
pg_process_idle_seconds h seconds {*}
pg_replication_is_replica g boolean {*}
pg_replication_lag g seconds {*}
pg_replication_lag_seconds g seconds {*}
pg_replication_last_replay_seconds g seconds {*}
pg_replication_slot_current_wal_lsn u {slot_name,*}
pg_replication_slot_is_active g boolean {slot_name,*}
pg_replication_slot_slot_is_active g boolean {slot_name,*}
pg_replication_slots_active u boolean {slot_name,*}
pg_replication_slots_pg_wal_lsn_diff g bytes {slot_name,*}
pg_scrape_collector_duration_seconds g seconds {collector,*} 0..
pg_scrape_collector_success g boolean {collector,*}
pg_settings_* g {server?}
pg_settings_autovacuum_freeze_max_age g count {server?}
pg_settings_autovacuum_max_workers g count {server?}
pg_settings_autovacuum_naptime_seconds g seconds {server?}
pg_settings_checkpoint_timeout_seconds g seconds {server?}
pg_settings_effective_cache_size_bytes g bytes {server?}
pg_settings_maintenance_work_mem_bytes g bytes {server?}
pg_settings_max_connections g count {server?}
pg_settings_max_locks_per_transaction g count {server?}
pg_settings_max_prepared_transactions g count {server?}
pg_settings_max_replication_slots g count {server?}
pg_settings_max_wal_senders g count {server?}
pg_settings_max_wal_size_bytes g bytes {server?}
pg_settings_max_worker_processes g count {server?}
pg_settings_random_page_cost g {server?}
pg_settings_shared_buffers_bytes g bytes {server?}
pg_settings_superuser_reserved_connections g count {server?}
pg_settings_track_activities g boolean {server?}
pg_settings_work_mem_bytes g bytes {server?}
pg_stat_activity_count g count {datname?,state?,*} 0..i
pg_stat_activity_max_tx_duration g seconds {datname?,state?,*}
pg_stat_archiver_archived_count c count {*}
pg_stat_archiver_failed_count c count {*}
pg_stat_archiver_last_archive_age g seconds {*}
pg_stat_bgwriter_buffers_alloc c count {*}
pg_stat_bgwriter_buffers_alloc_total c count {*}
pg_stat_bgwriter_buffers_backend c count {*}
pg_stat_bgwriter_buffers_backend_fsync c count {*}
pg_stat_bgwriter_buffers_backend_fsync_total c count {*}
pg_stat_bgwriter_buffers_backend_total c count {*}
pg_stat_bgwriter_buffers_checkpoint c count {*}
pg_stat_bgwriter_buffers_checkpoint_total c count {*}
pg_stat_bgwriter_buffers_clean c count {*}
pg_stat_bgwriter_buffers_clean_total c count {*}
pg_stat_bgwriter_checkpoint_sync_time c milliseconds {*}
pg_stat_bgwriter_checkpoint_write_time c milliseconds {*}
pg_stat_bgwriter_checkpoints_req c count {*}
pg_stat_bgwriter_checkpoints_req_total c count {*}
pg_stat_bgwriter_checkpoints_timed c count {*}
pg_stat_bgwriter_checkpoints_timed_total c count {*}
pg_stat_bgwriter_maxwritten_clean c count {*}
pg_stat_bgwriter_maxwritten_clean_total c count {*}
@{datname?,datid?,*}
pg_stat_database_blk_read_time c milliseconds
pg_stat_database_blk_write_time c milliseconds
pg_stat_database_blks_hit c count
pg_stat_database_blks_read c count
pg_stat_database_conflicts c count
pg_stat_database_conflicts_confl_bufferpin c count
pg_stat_database_conflicts_confl_deadlock c count
pg_stat_database_conflicts_confl_lock c count
pg_stat_database_conflicts_confl_snapshot c count
pg_stat_database_conflicts_confl_tablespace c count
pg_stat_database_deadlocks c count
pg_stat_database_numbackends g count {datid,datname,*} 0..i
pg_stat_database_stats_reset u timestamp_seconds
pg_stat_database_temp_bytes c bytes
pg_stat_database_temp_files c count
pg_stat_database_tup_deleted c count
pg_stat_database_tup_fetched c count
pg_stat_database_tup_inserted c count
pg_stat_database_tup_returned c count
pg_stat_database_tup_updated c count
pg_stat_database_xact_commit c count
pg_stat_database_xact_rollback c count
@
pg_stat_replication_pg_current_wal_lsn_bytes u bytes {*}
pg_stat_replication_pg_wal_lsn_diff g bytes {*}
pg_stat_replication_pg_xlog_location_diff g bytes {*}
pg_stat_statements_calls_total c count {*}
pg_stat_statements_rows_total c count {*}
pg_stat_statements_seconds_total c seconds {*}
pg_stat_user_tables_analyze_count c count {relname,schemaname,*}
pg_stat_user_tables_autoanalyze_count c count {relname,schemaname,*}
pg_stat_user_tables_autovacuum_count c count {relname,schemaname,*}
pg_stat_user_tables_idx_scan c count {relname,schemaname,*}
pg_stat_user_tables_idx_tup_fetch c count {relname,schemaname,*}
pg_stat_user_tables_last_analyze g timestamp_seconds {relname,schemaname,*}
pg_stat_user_tables_last_autoanalyze g timestamp_seconds {relname,schemaname,*}
pg_stat_user_tables_last_autovacuum g timestamp_seconds {relname,schemaname,*}
pg_stat_user_tables_last_vacuum g timestamp_seconds {relname,schemaname,*}
pg_stat_user_tables_n_dead_tup g count {relname,schemaname,*}
pg_stat_user_tables_n_live_tup g count {relname,schemaname,*}
pg_stat_user_tables_n_tup_del c count {relname,schemaname,*}
pg_stat_user_tables_n_tup_hot_upd c count {relname,schemaname,*}
pg_stat_user_tables_n_tup_ins c count {relname,schemaname,*}
pg_stat_user_tables_n_tup_upd c count {relname,schemaname,*}
pg_stat_user_tables_seq_scan c count {relname,schemaname,*}
pg_stat_user_tables_seq_tup_read c count {relname,schemaname,*}
pg_stat_user_tables_vacuum_count c count {relname,schemaname,*}
pg_static i {*}
pg_statio_user_tables_heap_blocks_hit c count {relname,schemaname,*}
pg_statio_user_tables_heap_blocks_read c count {relname,schemaname,*}
pg_statio_user_tables_idx_blocks_hit c count {relname,schemaname,*}
pg_statio_user_tables_idx_blocks_read c count {relname,schemaname,*}
pg_up g boolean {*}
pg_wal_segments g count {*}
pg_wal_size_bytes g bytes {*}
postgres_exporter_build_info i {*}
`,
}

/** mysqld_exporter; status variables that no line names may be of either type. */
export const mysqldExporter: ExporterTable = {
  exporter: 'mysqld_exporter',
  prefixes: ['mysql_', 'mysqld_'],
  metrics: `
mysql_exporter_collector_duration_seconds g seconds {collector}
mysql_exporter_collector_success g boolean {collector}
mysql_exporter_last_scrape_error g boolean
mysql_exporter_scrapes_total c count
mysql_global_status_* u
mysql_global_status_aborted_clients c count
mysql_global_status_aborted_connects c count
mysql_global_status_aborted_connects_preauth c count
mysql_global_status_binlog_cache_disk_use c count
mysql_global_status_binlog_cache_use c count
mysql_global_status_buffer_pool_page_changes_total c count {operation}
mysql_global_status_buffer_pool_pages g count {state}
mysql_global_status_buffer_pool_dirty_pages g count
mysql_global_status_bytes_received c bytes
mysql_global_status_bytes_sent c bytes
mysql_global_status_commands_total c count {command}
mysql_global_status_connection_errors_total c count {error}
mysql_global_status_connections c count
mysql_global_status_created_tmp_disk_tables c count
mysql_global_status_created_tmp_files c count
mysql_global_status_created_tmp_tables c count
mysql_global_status_handlers_total c count {handler}
mysql_global_status_innodb_buffer_pool_bytes_data g bytes
mysql_global_status_innodb_buffer_pool_bytes_dirty g bytes
mysql_global_status_innodb_buffer_pool_read_requests c count
mysql_global_status_innodb_buffer_pool_reads c count
mysql_global_status_innodb_buffer_pool_wait_free c count
mysql_global_status_innodb_data_read c bytes
mysql_global_status_innodb_data_written c bytes
mysql_global_status_innodb_log_waits c count
mysql_global_status_innodb_log_writes c count
mysql_global_status_innodb_num_open_files g count
mysql_global_status_innodb_page_size g bytes
mysql_global_status_innodb_row_lock_current_waits g count
mysql_global_status_innodb_row_lock_time c milliseconds
mysql_global_status_innodb_row_lock_time_avg g milliseconds
mysql_global_status_innodb_row_lock_time_max g milliseconds
mysql_global_status_innodb_row_lock_waits c count
mysql_global_status_innodb_row_ops_total c count {operation}
mysql_global_status_max_used_connections g count
mysql_global_status_open_files g count
mysql_global_status_open_tables g count
mysql_global_status_opened_tables c count
mysql_global_status_performance_schema_lost_total c count {instrumentation}
mysql_global_status_prepared_stmt_count g count
mysql_global_status_queries c count
mysql_global_status_questions c count
mysql_global_status_select_full_join c count
mysql_global_status_select_scan c count
mysql_global_status_slow_queries c count
mysql_global_status_sort_merge_passes c count
mysql_global_status_sort_rows c count
mysql_global_status_table_locks_immediate c count
mysql_global_status_table_locks_waited c count
mysql_global_status_table_open_cache_hits c count
mysql_global_status_table_open_cache_misses c count
mysql_global_status_table_open_cache_overflows c count
mysql_global_status_threads_cached g count
mysql_global_status_threads_connected g count
mysql_global_status_threads_created c count
mysql_global_status_threads_running g count
mysql_global_status_uptime u seconds
mysql_global_status_wsrep_cluster_size g count
mysql_global_status_wsrep_cluster_status g
mysql_global_status_wsrep_connected g boolean
mysql_global_status_wsrep_local_recv_queue g count
mysql_global_status_wsrep_local_state g
mysql_global_status_wsrep_ready g boolean
mysql_global_variables_* u
mysql_global_variables_connect_timeout g seconds
mysql_global_variables_innodb_buffer_pool_size g bytes
mysql_global_variables_innodb_log_buffer_size g bytes
mysql_global_variables_innodb_log_file_size g bytes
mysql_global_variables_key_buffer_size g bytes
mysql_global_variables_long_query_time g seconds
mysql_global_variables_max_connections g count
mysql_global_variables_open_files_limit g count
mysql_global_variables_read_only g boolean
mysql_global_variables_super_read_only g boolean
mysql_global_variables_table_open_cache g count
mysql_global_variables_thread_cache_size g count
mysql_global_variables_wait_timeout g seconds
mysql_heartbeat_now_timestamp_seconds g timestamp_seconds {server_id}
mysql_heartbeat_stored_timestamp_seconds g timestamp_seconds {server_id}
mysql_info_schema_innodb_metrics_* u
mysql_info_schema_processlist_seconds g seconds
mysql_info_schema_processlist_threads g count
mysql_info_schema_table_rows g count {schema,table}
mysql_info_schema_table_size g bytes {schema,table,component}
mysql_perf_schema_events_statements_errors_total c count {digest,digest_text,schema}
mysql_perf_schema_events_statements_seconds_total c seconds {digest,digest_text,schema}
mysql_perf_schema_events_statements_total c count {digest,digest_text,schema}
mysql_slave_status_* u
mysql_slave_status_last_errno u
mysql_slave_status_seconds_behind_master u seconds
mysql_slave_status_slave_io_running u boolean
mysql_slave_status_slave_sql_running u boolean
mysql_slave_status_sql_delay u seconds
mysql_up g boolean
mysql_version_info i {*}
mysqld_exporter_build_info i {*}
`,
}

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

/** elasticsearch_exporter. */
export const elasticsearchExporter: ExporterTable = {
  exporter: 'elasticsearch_exporter',
  prefixes: ['elasticsearch_'],
  metrics: `
elasticsearch_breakers_estimated_size_bytes g bytes {breaker,*}
elasticsearch_breakers_limit_size_bytes g bytes {breaker,*}
elasticsearch_breakers_tripped c count {breaker,*}
elasticsearch_cluster_health_active_primary_shards g count {*} 0..i
elasticsearch_cluster_health_active_shards g count {*} 0..i
elasticsearch_cluster_health_delayed_unassigned_shards g count {*} 0..i
elasticsearch_cluster_health_initializing_shards g count {*} 0..i
elasticsearch_cluster_health_number_of_data_nodes g count {*} 0..i
elasticsearch_cluster_health_number_of_in_flight_fetch g count {*} 0..i
elasticsearch_cluster_health_number_of_nodes g count {*} 0..i
elasticsearch_cluster_health_number_of_pending_tasks g count {*} 0..i
elasticsearch_cluster_health_relocating_shards g count {*} 0..i
elasticsearch_cluster_health_status g boolean {color,*}
elasticsearch_cluster_health_timed_out u count {*}
elasticsearch_cluster_health_unassigned_shards g count {*} 0..i
elasticsearch_cluster_health_up g boolean
elasticsearch_filesystem_data_available_bytes g bytes {*} 0..
elasticsearch_filesystem_data_free_bytes g bytes {*} 0..
elasticsearch_filesystem_data_size_bytes g bytes {*} 0..
elasticsearch_indices_deleted_docs_primary g count {*}
elasticsearch_indices_docs g count {*} 0..
elasticsearch_indices_docs_deleted g count {*} 0..
elasticsearch_indices_docs_primary g count {*} 0..
elasticsearch_indices_fielddata_evictions c count {*}
elasticsearch_indices_fielddata_memory_size_bytes g bytes {*}
elasticsearch_indices_flush_time_seconds c seconds {*}
elasticsearch_indices_flush_total c count {*}
elasticsearch_indices_get_total c count {*}
elasticsearch_indices_get_time_seconds c seconds {*}
elasticsearch_indices_indexing_delete_total c count {*}
elasticsearch_indices_indexing_index_time_seconds_total c seconds {*}
elasticsearch_indices_indexing_index_total c count {*}
elasticsearch_indices_merges_docs_total c count {*}
elasticsearch_indices_merges_total c count {*}
elasticsearch_indices_merges_total_size_bytes_total c bytes {*}
elasticsearch_indices_merges_total_time_seconds_total c seconds {*}
elasticsearch_indices_query_cache_evictions c count {*}
elasticsearch_indices_query_cache_memory_size_bytes g bytes {*}
elasticsearch_indices_refresh_time_seconds_total c seconds {*}
elasticsearch_indices_refresh_total c count {*}
elasticsearch_indices_search_fetch_time_seconds c seconds {*}
elasticsearch_indices_search_fetch_total c count {*}
elasticsearch_indices_search_query_time_seconds c seconds {*}
elasticsearch_indices_search_query_total c count {*}
elasticsearch_indices_segments_count g count {*}
elasticsearch_indices_segments_memory_bytes g bytes {*}
elasticsearch_indices_store_size_bytes g bytes {*}
elasticsearch_indices_store_throttle_time_seconds_total c seconds {*}
elasticsearch_indices_translog_operations c count {*}
elasticsearch_jvm_gc_collection_seconds_count c count {gc,*}
elasticsearch_jvm_gc_collection_seconds_sum c seconds {gc,*}
elasticsearch_jvm_memory_committed_bytes g bytes {area,*} 0..
elasticsearch_jvm_memory_max_bytes g bytes {area,*} 0..
elasticsearch_jvm_memory_pool_peak_used_bytes u bytes {*}
elasticsearch_jvm_memory_used_bytes g bytes {area,*} 0..
elasticsearch_os_cpu_percent g percent {*}
elasticsearch_os_load1 g {*}
elasticsearch_os_load15 g {*}
elasticsearch_os_load5 g {*}
elasticsearch_process_cpu_percent g percent {*}
elasticsearch_process_open_files_count g count {*}
elasticsearch_thread_pool_active_count g count {*}
elasticsearch_thread_pool_completed_count c count {*}
elasticsearch_thread_pool_queue_count g count {*}
elasticsearch_thread_pool_rejected_count c count {*}
elasticsearch_transport_rx_packets_total c count {*}
elasticsearch_transport_rx_size_bytes_total c bytes {*}
elasticsearch_transport_tx_packets_total c count {*}
elasticsearch_transport_tx_size_bytes_total c bytes {*}
`,
}

/** mongodb_exporter. */
export const mongodbExporter: ExporterTable = {
  exporter: 'mongodb_exporter',
  prefixes: ['mongodb_'],
  metrics: `
mongodb_connections u count {*,state}
mongodb_mongod_replset_member_health g boolean {*}
mongodb_up g boolean
`,
}
