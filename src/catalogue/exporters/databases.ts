import type { ExporterTable } from '../exporter-table.ts'

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
