import type { ExporterTable } from '../exporter-table.ts'

/**
 * cAdvisor within the kubelet. Series of pods and of the machine lack some labels, and `container` and `pod` have had
 * other names.
 */
export const cadvisor: ExporterTable = {
  exporter: 'cAdvisor',
  prefixes: ['container_', 'machine_', 'cadvisor_'],
  metrics: `
cadvisor_version_info i {*}
@{id,name?,image?,namespace?,pod?,container?,*}
container_blkio_device_usage_total c bytes {+device?,major,minor,operation}
container_cpu_cfs_periods_total c count
container_cpu_cfs_throttled_periods_total c count
container_cpu_cfs_throttled_seconds_total c seconds
container_cpu_load_average_10s g
container_cpu_system_seconds_total c seconds
container_cpu_usage_seconds_total c seconds {+cpu?}
container_cpu_user_seconds_total c seconds
container_file_descriptors g count 0..i
container_fs_inodes_free g count {+device?} 0..
container_fs_inodes_total g count {+device?} 0..
container_fs_io_current g count {+device?} 0..
container_fs_io_time_seconds_total c seconds {+device?}
container_fs_io_time_weighted_seconds_total c seconds {+device?}
container_fs_limit_bytes g bytes {+device?} 0..
container_fs_read_seconds_total c seconds {+device?}
container_fs_reads_bytes_total c bytes {+device?}
container_fs_reads_merged_total c count {+device?}
container_fs_reads_total c count {+device?}
container_fs_sector_reads_total c count {+device?}
container_fs_sector_writes_total c count {+device?}
container_fs_usage_bytes g bytes {+device?} 0..
container_fs_write_seconds_total c seconds {+device?}
container_fs_writes_bytes_total c bytes {+device?}
container_fs_writes_merged_total c count {+device?}
container_fs_writes_total c count {+device?}
container_last_seen g timestamp_seconds
container_memory_cache g bytes 0..
container_memory_failcnt c count
container_memory_failures_total c count {+failure_type,scope}
container_memory_kernel_usage g bytes 0..
container_memory_mapped_file g bytes 0..
container_memory_max_usage_bytes g bytes 0..
container_memory_rss g bytes 0..
container_memory_swap g bytes 0..
container_memory_total_active_file_bytes g bytes 0..
container_memory_total_inactive_file_bytes g bytes 0..
container_memory_usage_bytes g bytes 0..
container_memory_working_set_bytes g bytes 0..
container_network_receive_bytes_total c bytes {+interface}
container_network_receive_errors_total c count {+interface}
container_network_receive_packets_dropped_total c count {+interface}
container_network_receive_packets_total c count {+interface}
container_network_tcp_usage_total g count {+tcp_state}
container_network_transmit_bytes_total c bytes {+interface}
container_network_transmit_errors_total c count {+interface}
container_network_transmit_packets_dropped_total c count {+interface}
container_network_transmit_packets_total c count {+interface}
container_network_udp_usage_total g count {+udp_state}
container_oom_events_total c count
container_pressure_cpu_stalled_seconds_total c seconds
container_pressure_cpu_waiting_seconds_total c seconds
container_pressure_io_stalled_seconds_total c seconds
container_pressure_io_waiting_seconds_total c seconds
container_pressure_memory_stalled_seconds_total c seconds
container_pressure_memory_waiting_seconds_total c seconds
container_processes g count 0..i
container_scrape_error g {*}
container_sockets g count 0..i
container_spec_cpu_period g
container_spec_cpu_quota g
container_spec_cpu_shares g
container_spec_memory_limit_bytes g bytes 0..
container_spec_memory_reservation_limit_bytes g bytes 0..
container_spec_memory_swap_limit_bytes g bytes 0..
container_start_time_seconds g timestamp_seconds
container_tasks_state g count {+state} 0..i
container_threads g count 0..i
container_threads_max g count 0..
container_ulimits_soft g {+ulimit}
@
machine_cpu_cores g count 0..i
machine_cpu_physical_cores g count 0..i
machine_cpu_sockets g count 0..i
machine_memory_bytes g bytes 0..
machine_nvm_avg_power_budget_watts g watts
machine_nvm_capacity g bytes
machine_scrape_error g
machine_swap_bytes g bytes 0..
`,
}

/** The kubelet's own metrics. */
export const kubelet: ExporterTable = {
  exporter: 'the kubelet',
  prefixes: ['kubelet_', 'volume_manager_', 'storage_operation_', 'csi_', 'prober_'],
  metrics: `
csi_operations_seconds h seconds {driver_name,grpc_status_code,method_name,migrated}
kubelet_active_pods g count {*}
kubelet_certificate_manager_client_expiration_renew_errors c count {}
kubelet_certificate_manager_client_ttl_seconds g seconds {}
kubelet_certificate_manager_server_rotation_seconds h seconds {}
kubelet_certificate_manager_server_ttl_seconds g seconds {}
kubelet_cgroup_manager_duration_seconds h seconds {operation_type}
kubelet_container_log_filesystem_used_bytes g bytes {container,namespace,pod,uid}
kubelet_containers_per_pod_count h count {}
kubelet_cpu_manager_pinning_errors_total c count {}
kubelet_cpu_manager_pinning_requests_total c count {}
kubelet_device_plugin_registration_total c count {resource_name}
kubelet_eviction_stats_age_seconds h seconds {eviction_signal}
kubelet_evictions c count {eviction_signal}
kubelet_http_inflight_requests g count {*}
kubelet_http_requests_duration_seconds h seconds {*}
kubelet_http_requests_total c count {*}
kubelet_managed_ephemeral_containers g count {}
kubelet_node_name i {node}
kubelet_node_startup_duration_seconds g seconds {}
kubelet_pleg_discard_events c count {}
kubelet_pleg_last_seen_seconds g timestamp_seconds {}
kubelet_pleg_relist_duration_seconds h seconds {}
kubelet_pleg_relist_interval_seconds h seconds {}
kubelet_pod_start_duration_seconds h seconds {}
kubelet_pod_start_sli_duration_seconds h seconds {}
kubelet_pod_status_sync_duration_seconds h seconds {}
kubelet_pod_worker_duration_seconds h seconds {operation_type}
kubelet_pod_worker_start_duration_seconds h seconds {}
kubelet_preemptions c count {preemption_signal}
kubelet_run_podsandbox_duration_seconds h seconds {*}
kubelet_run_podsandbox_errors_total c count {*}
kubelet_running_containers g count {container_state} 0..i
kubelet_running_pods g count {} 0..i
kubelet_runtime_operations_duration_seconds h seconds {operation_type}
kubelet_runtime_operations_errors_total c count {operation_type}
kubelet_runtime_operations_total c count {operation_type}
kubelet_server_expiration_renew_errors c count {}
kubelet_started_containers_errors_total c count {*}
kubelet_started_containers_total c count {*}
kubelet_started_pods_errors_total c count {*}
kubelet_started_pods_total c count {}
kubelet_volume_stats_available_bytes g bytes {namespace,persistentvolumeclaim}
kubelet_volume_stats_capacity_bytes g bytes {namespace,persistentvolumeclaim} 0..
kubelet_volume_stats_health_status_abnormal g boolean {namespace,persistentvolumeclaim}
kubelet_volume_stats_inodes g count {namespace,persistentvolumeclaim} 0..
kubelet_volume_stats_inodes_free g count {namespace,persistentvolumeclaim} 0..
kubelet_volume_stats_inodes_used g count {namespace,persistentvolumeclaim} 0..
kubelet_volume_stats_used_bytes g bytes {namespace,persistentvolumeclaim}
prober_probe_total c count {container,namespace,pod,pod_uid,probe_type,result}
prober_probe_duration_seconds h seconds {container,namespace,pod,probe_type}
storage_operation_duration_seconds h seconds {migrated,operation_name,status,volume_plugin}
volume_manager_total_volumes g count {plugin_name,state}
`,
}
