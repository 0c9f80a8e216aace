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
