import type { ExporterTable } from '../exporter-table.ts'

/** windows_exporter, of versions before and after the names of 0.30 changed. */
export const windowsExporter: ExporterTable = {
  exporter: 'windows_exporter',
  prefixes: ['windows_'],
  metrics: `
windows_cpu_clock_interrupts_total c count {core}
windows_cpu_core_frequency_mhz g megahertz {core}
windows_cpu_cstate_seconds_total c seconds {core,state}
windows_cpu_dpcs_total c count {core}
windows_cpu_interrupts_total c count {core}
windows_cpu_time_total c seconds {core,mode}
windows_cs_hostname i {*}
windows_cs_logical_processors g count {}
windows_cs_physical_memory_bytes g bytes {}
windows_exporter_build_info i {*}
windows_exporter_collector_duration_seconds g seconds {collector}
windows_exporter_collector_success g boolean {collector}
windows_exporter_collector_timeout g boolean {collector}
windows_logical_disk_free_bytes g bytes {volume}
windows_logical_disk_idle_seconds_total c seconds {volume}
windows_logical_disk_read_bytes_total c bytes {volume}
windows_logical_disk_read_seconds_total c seconds {volume}
windows_logical_disk_reads_total c count {volume}
windows_logical_disk_size_bytes g bytes {volume} 0..
windows_logical_disk_split_ios_total c count {volume}
windows_logical_disk_write_bytes_total c bytes {volume}
windows_logical_disk_write_seconds_total c seconds {volume}
windows_logical_disk_writes_total c count {volume}
windows_memory_available_bytes g bytes {}
windows_memory_cache_bytes g bytes {}
windows_memory_commit_limit g bytes {}
windows_memory_committed_bytes g bytes {}
windows_memory_physical_free_bytes g bytes {}
windows_memory_physical_total_bytes g bytes {}
windows_net_bytes_received_total c bytes {nic}
windows_net_bytes_sent_total c bytes {nic}
windows_net_bytes_total c bytes {nic}
windows_net_current_bandwidth_bytes g bytes_per_second {nic}
windows_net_packets_outbound_discarded_total c count {nic}
windows_net_packets_outbound_errors_total c count {nic}
windows_net_packets_received_discarded_total c count {nic}
windows_net_packets_received_errors_total c count {nic}
windows_net_packets_received_total c count {nic}
windows_net_packets_sent_total c count {nic}
windows_os_info i {*}
windows_os_paging_free_bytes g bytes {}
windows_os_paging_limit_bytes g bytes {}
windows_os_physical_memory_free_bytes g bytes {}
windows_os_process_memory_limit_bytes g bytes {}
windows_os_processes g count {}
windows_os_time g timestamp_seconds {}
windows_os_users g count {}
windows_os_virtual_memory_bytes g bytes {}
windows_os_virtual_memory_free_bytes g bytes {}
windows_os_visible_memory_bytes g bytes {}
windows_service_info i {*}
windows_service_start_mode g boolean {name,start_mode}
windows_service_state g boolean {name,state}
windows_service_status g boolean {name,status}
windows_system_boot_time_timestamp g timestamp_seconds {}
windows_system_boot_time_timestamp_seconds g timestamp_seconds {}
windows_system_context_switches_total c count {}
windows_system_exception_dispatches_total c count {}
windows_system_processor_queue_length g count {}
windows_system_system_calls_total c count {}
windows_system_system_up_time g timestamp_seconds {}
windows_system_threads g count {}
windows_textfile_mtime_seconds g timestamp_seconds {file}
windows_textfile_scrape_error g boolean
`,
}

/** snmp_exporter with the module of interfaces. */
export const snmpExporter: ExporterTable = {
  exporter: 'snmp_exporter',
  prefixes: ['if', 'sysUpTime', 'snmp_', 'hrStorage'],
  metrics: `
ifAdminStatus g
ifHCInBroadcastPkts c count
ifHCInMulticastPkts c count
ifHCInOctets c bytes
ifHCInUcastPkts c count
ifHCOutBroadcastPkts c count
ifHCOutMulticastPkts c count
ifHCOutOctets c bytes
ifHCOutUcastPkts c count
ifHighSpeed g
ifInDiscards c count
ifInErrors c count
ifInOctets c bytes
ifInUcastPkts c count
ifLastChange g
ifMtu g bytes
ifOperStatus g
ifOutDiscards c count
ifOutErrors c count
ifOutOctets c bytes
ifOutUcastPkts c count
snmp_scrape_duration_seconds g seconds
snmp_scrape_pdus_returned g count
snmp_scrape_walk_duration_seconds g seconds
sysUpTime g
`,
}

/** Programs on the Java virtual machine: Micrometer's names, and those of the agent and the older client library. */
export const jvm: ExporterTable = {
  exporter: 'the Java client library',
  prefixes: [
    'jvm_',
    'hikaricp_',
    'tomcat_',
    'logback_',
    'jmx_',
    'http_server_requests_',
    'system_',
    'process_',
  ],
  metrics: `
hikaricp_connections g count
hikaricp_connections_active g count
hikaricp_connections_idle g count
hikaricp_connections_max g count
hikaricp_connections_min g count
hikaricp_connections_pending g count
hikaricp_connections_timeout_total c count
http_server_requests_seconds_count c count
http_server_requests_seconds_max g seconds
http_server_requests_seconds_sum c seconds
jmx_config_reload_failure_total c count
jmx_scrape_duration_seconds g seconds
jmx_scrape_error g
jvm_buffer_count_buffers g count
jvm_buffer_memory_used_bytes g bytes
jvm_buffer_total_capacity_bytes g bytes
jvm_buffer_pool_capacity_bytes g bytes {pool,*}
jvm_buffer_pool_used_bytes g bytes {pool,*}
jvm_classes_loaded_classes g count
jvm_classes_unloaded_classes_total c count
jvm_gc_live_data_size_bytes g bytes
jvm_gc_max_data_size_bytes g bytes
jvm_gc_memory_allocated_bytes_total c bytes
jvm_gc_memory_promoted_bytes_total c bytes
jvm_gc_overhead_percent g ratio 0..1
jvm_gc_pause_seconds_count c count
jvm_gc_pause_seconds_max g seconds
jvm_gc_pause_seconds_sum c seconds
jvm_info i {*}
jvm_memory_bytes_committed g bytes {area,*}
jvm_memory_bytes_init g bytes {area,*}
jvm_memory_bytes_max g bytes {area,*}
jvm_memory_bytes_used g bytes {area,*}
jvm_memory_committed_bytes g bytes {area,*}
jvm_memory_max_bytes g bytes {area,*}
jvm_memory_pool_bytes_max g bytes {pool,*}
jvm_memory_pool_bytes_used g bytes {pool,*}
jvm_memory_pool_max_bytes g bytes {pool,*}
jvm_memory_pool_used_bytes g bytes {pool,*}
jvm_memory_used_bytes g bytes {area,*}
jvm_threads_current g count
jvm_threads_daemon g count
jvm_threads_daemon_threads g count
jvm_threads_deadlocked g count
jvm_threads_live_threads g count
jvm_threads_peak_threads g count
jvm_threads_states_threads g count {state,*}
logback_events_total c count
process_cpu_usage g ratio
process_files_max_files g count
process_files_open_files g count
process_uptime_seconds g seconds
system_cpu_count g count
system_cpu_usage g ratio
system_load_average_1m g
tomcat_sessions_active_current_sessions g count
tomcat_sessions_rejected_sessions_total c count
tomcat_threads_busy_threads g count
tomcat_threads_config_max_threads g count
tomcat_threads_current_threads g count
`,
}

/** .NET: prometheus-net and its runtime metrics. */
export const dotnet: ExporterTable = {
  exporter: 'the .NET client library',
  prefixes: ['dotnet_'],
  metrics: `
dotnet_collection_count_total c count {generation}
dotnet_total_memory_bytes g bytes
`,
}
