import type { ExporterTable } from '../exporter-table.ts'

/** Processes and runtimes: what client libraries add by themselves. */
export const clientLibraries: ExporterTable = {
  exporter: 'the client library',
  prefixes: ['process_', 'go_', 'promhttp_', 'python_', 'nodejs_'],
  metrics: `
go_cgo_go_to_c_calls_calls_total c count
go_cpu_classes_gc_total_cpu_seconds_total c seconds
go_cpu_classes_idle_cpu_seconds_total c seconds
go_cpu_classes_total_cpu_seconds_total c seconds
go_cpu_classes_user_cpu_seconds_total c seconds
go_gc_cycles_total_gc_cycles_total c count
go_gc_duration_seconds s seconds
go_gc_gogc_percent g percent
go_gc_gomemlimit_bytes g bytes
go_goroutines g count 0..i
go_info i {version}
go_memstats_alloc_bytes g bytes 0..
go_memstats_alloc_bytes_total c bytes
go_memstats_buck_hash_sys_bytes g bytes 0..
go_memstats_frees_total c count
go_memstats_gc_cpu_fraction g ratio
go_memstats_gc_sys_bytes g bytes 0..
go_memstats_heap_alloc_bytes g bytes 0..
go_memstats_heap_idle_bytes g bytes 0..
go_memstats_heap_inuse_bytes g bytes 0..
go_memstats_heap_objects g count 0..
go_memstats_heap_released_bytes g bytes 0..
go_memstats_heap_sys_bytes g bytes 0..
go_memstats_last_gc_time_seconds g timestamp_seconds
go_memstats_mallocs_total c count
go_memstats_mcache_inuse_bytes g bytes 0..
go_memstats_mcache_sys_bytes g bytes 0..
go_memstats_mspan_inuse_bytes g bytes 0..
go_memstats_mspan_sys_bytes g bytes 0..
go_memstats_next_gc_bytes g bytes 0..
go_memstats_other_sys_bytes g bytes 0..
go_memstats_stack_inuse_bytes g bytes 0..
go_memstats_stack_sys_bytes g bytes 0..
go_memstats_sys_bytes g bytes 0..
go_sched_gomaxprocs_threads g count 0..i
go_sched_goroutines_goroutines g count 0..i
go_sched_latencies_seconds h seconds
go_sync_mutex_wait_total_seconds_total c seconds
go_threads g count 0..i
nodejs_active_handles g count {type}
nodejs_active_handles_total g count
nodejs_active_requests g count {type}
nodejs_active_requests_total g count
nodejs_active_resources g count {type}
nodejs_active_resources_total g count
nodejs_eventloop_lag_max_seconds g seconds
nodejs_eventloop_lag_mean_seconds g seconds
nodejs_eventloop_lag_min_seconds g seconds
nodejs_eventloop_lag_p50_seconds g seconds
nodejs_eventloop_lag_p90_seconds g seconds
nodejs_eventloop_lag_p99_seconds g seconds
nodejs_eventloop_lag_seconds g seconds
nodejs_eventloop_lag_stddev_seconds g seconds
nodejs_external_memory_bytes g bytes
nodejs_gc_duration_seconds h seconds {kind}
nodejs_heap_size_total_bytes g bytes
nodejs_heap_size_used_bytes g bytes
nodejs_heap_space_size_available_bytes g bytes {space}
nodejs_heap_space_size_total_bytes g bytes {space}
nodejs_heap_space_size_used_bytes g bytes {space}
nodejs_version_info i {*}
process_cpu_seconds_total c seconds
process_cpu_system_seconds_total c seconds
process_cpu_user_seconds_total c seconds
process_heap_bytes g bytes
process_max_fds g count
process_network_receive_bytes_total c bytes
process_network_transmit_bytes_total c bytes
process_open_fds g count 0..i
process_resident_memory_bytes g bytes 0..
process_start_time_seconds g timestamp_seconds
process_virtual_memory_bytes g bytes 0..
process_virtual_memory_max_bytes g bytes
promhttp_metric_handler_errors_total c count {cause}
promhttp_metric_handler_requests_in_flight g count
promhttp_metric_handler_requests_total c count {code}
python_gc_collections_total c count {generation}
python_gc_objects_collected_total c count {generation}
python_gc_objects_uncollectable_total c count {generation}
python_info i {*}
`,
}
