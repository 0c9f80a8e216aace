import type { ExporterTable } from '../exporter-table.ts'

/** node_exporter 1.x. */
export const nodeExporter: ExporterTable = {
  exporter: 'node_exporter',
  prefixes: ['node_'],
  metrics: `
node_arp_entries g count {device} 0..
node_bcache_* u
node_bonding_active g count {master} 0..i
node_bonding_slaves g count {master} 0..i
node_boot_time_seconds g timestamp_seconds {}
node_btrfs_allocation_ratio g ratio {*,uuid}
node_btrfs_commit_seconds_total c seconds {uuid}
node_btrfs_commits_total c count {uuid}
node_btrfs_device_errors_total c count {type,device,uuid,*}
node_btrfs_device_size_bytes g bytes {uuid,device,*}
node_btrfs_device_unused_bytes g bytes {uuid,device,*}
node_btrfs_global_rsv_size_bytes g bytes {uuid}
node_btrfs_info i {label?,uuid}
node_btrfs_size_bytes g bytes {block_group_type,mode,uuid}
node_btrfs_used_bytes g bytes {block_group_type,mode,uuid}
node_buddyinfo_blocks g count {node,size,zone}
node_context_switches_total c count {}
node_cooling_device_cur_state g {name,type}
node_cooling_device_max_state g {name,type}
node_cpu_core_throttles_total c count {core,package}
node_cpu_package_throttles_total c count {package}
node_cpu_flag_info i {flag}
node_cpu_bug_info i {bug}
node_cpu_frequency_hertz g hertz {cpu,*}
node_cpu_frequency_max_hertz g hertz {cpu,*}
node_cpu_frequency_min_hertz g hertz {cpu,*}
node_cpu_guest_seconds_total c seconds {cpu,mode}
node_cpu_info i {*}
node_cpu_isolated g boolean {cpu}
node_cpu_online g boolean {cpu}
node_cpu_scaling_frequency_hertz g hertz {cpu}
node_cpu_scaling_frequency_max_hertz g hertz {cpu}
node_cpu_scaling_frequency_min_hertz g hertz {cpu}
node_cpu_scaling_governor g boolean {cpu,governor}
node_cpu_seconds_total c seconds {cpu,mode}
node_cpu_vulnerabilities_info i {codename,mitigation?,state}
node_disk_ata_rotation_rate_rpm g {device}
node_disk_ata_write_cache g boolean {device}
node_disk_ata_write_cache_enabled g boolean {device}
node_disk_device_mapper_info i {device,*}
node_disk_discard_time_seconds_total c seconds {device}
node_disk_discarded_sectors_total c count {device}
node_disk_discards_completed_total c count {device}
node_disk_discards_merged_total c count {device}
node_disk_filesystem_info i {device,*}
node_disk_flush_requests_time_seconds_total c seconds {device}
node_disk_flush_requests_total c count {device}
node_disk_info i {device,*}
node_disk_io_now g count {device} 0..
node_disk_io_time_seconds_total c seconds {device}
node_disk_io_time_weighted_seconds_total c seconds {device}
node_disk_read_bytes_total c bytes {device}
node_disk_read_time_seconds_total c seconds {device}
node_disk_reads_completed_total c count {device}
node_disk_reads_merged_total c count {device}
node_disk_write_time_seconds_total c seconds {device}
node_disk_writes_completed_total c count {device}
node_disk_writes_merged_total c count {device}
node_disk_written_bytes_total c bytes {device}
node_dmi_info i {*}
node_drbd_connected g boolean {device}
node_drbd_disk_state_is_up_to_date g boolean {device,node}
node_drbd_network_received_bytes_total c bytes {device}
node_drbd_network_sent_bytes_total c bytes {device}
node_drbd_disk_read_bytes_total c bytes {device}
node_drbd_disk_written_bytes_total c bytes {device}
node_drbd_node_role_is_primary g boolean {device,node}
node_drm_card_info i {card,*}
node_drm_gpu_busy_percent g percent {card} 0..100
node_drm_memory_gtt_size_bytes g bytes {card} 0..
node_drm_memory_gtt_used_bytes g bytes {card} 0..
node_drm_memory_vis_vram_size_bytes g bytes {card} 0..
node_drm_memory_vis_vram_used_bytes g bytes {card} 0..
node_drm_memory_vram_size_bytes g bytes {card} 0..
node_drm_memory_vram_used_bytes g bytes {card} 0..
node_edac_correctable_errors_total c count {controller}
node_edac_uncorrectable_errors_total c count {controller}
node_edac_csrow_correctable_errors_total c count {controller,csrow}
node_edac_csrow_uncorrectable_errors_total c count {controller,csrow}
node_entropy_available_bits g {} 0..
node_entropy_pool_size_bits g {} 0..
node_ethtool_info i {device,*}
node_exporter_build_info i {*}
node_fibrechannel_info i {fc_host,*}
node_filefd_allocated g count {} 0..
node_filefd_maximum g count {} 0..
@{device,fstype,mountpoint,*}
node_filesystem_avail_bytes g bytes
node_filesystem_device_error g boolean
node_filesystem_files g count 0..
node_filesystem_files_free g count 0..
node_filesystem_free_bytes g bytes
node_filesystem_purgeable_bytes g bytes
node_filesystem_readonly g boolean
node_filesystem_size_bytes g bytes 0..
node_filesystem_mount_info i {*}
@
node_forks_total c count {}
node_hwmon_chip_names i {chip,chip_name}
node_hwmon_curr_amps g amperes {chip,sensor}
node_hwmon_energy_joule_total c joules {chip,sensor}
node_hwmon_fan_rpm g {chip,sensor} 0..
node_hwmon_fan_max_rpm g {chip,sensor} 0..
node_hwmon_fan_min_rpm g {chip,sensor} 0..
node_hwmon_fan_alarm g boolean {chip,sensor}
node_hwmon_humidity g ratio {chip,sensor}
node_hwmon_in_volts g volts {chip,sensor}
node_hwmon_in_max_volts g volts {chip,sensor}
node_hwmon_in_min_volts g volts {chip,sensor}
node_hwmon_power_average_watt g watts {chip,sensor}
node_hwmon_power_watt g watts {chip,sensor}
node_hwmon_sensor_label i {chip,sensor,label}
node_hwmon_temp_celsius g celsius {chip,sensor}
node_hwmon_temp_crit_alarm_celsius g {chip,sensor}
node_hwmon_temp_crit_celsius g celsius {chip,sensor}
node_hwmon_temp_crit_hyst_celsius g celsius {chip,sensor}
node_hwmon_temp_max_celsius g celsius {chip,sensor}
node_infiniband_info i {*}
node_infiniband_port_data_received_bytes_total c bytes {device,port}
node_infiniband_port_data_transmitted_bytes_total c bytes {device,port}
node_intr_total c count {}
node_interrupts_total c count {cpu,devices?,info?,type}
node_ipvs_connections_total c count {}
node_ipvs_incoming_bytes_total c bytes {}
node_ipvs_incoming_packets_total c count {}
node_ipvs_outgoing_bytes_total c bytes {}
node_ipvs_outgoing_packets_total c count {}
node_ksmd_run g {}
node_load1 g {} 0..
node_load15 g {} 0..
node_load5 g {} 0..
node_logind_sessions g count 0..i
node_md_blocks g count {device} 0..
node_md_blocks_synced g count {device} 0..
node_md_blocks_synced_pct g percent {device} 0..100
node_md_degraded g count {device} 0..
node_md_disks g count {device,state} 0..i
node_md_disks_required g count {device} 0..i
node_md_raid_disks g count {device} 0..i
node_md_state g boolean {device,state}
node_memory_HugePages_Free g count {} 0..i
node_memory_HugePages_Rsvd g count {} 0..i
node_memory_HugePages_Surp g count {} 0..i
node_memory_HugePages_Total g count {} 0..i
@{}
node_memory_Active_bytes g bytes 0..
node_memory_Active_anon_bytes g bytes 0..
node_memory_Active_file_bytes g bytes 0..
node_memory_AnonHugePages_bytes g bytes 0..
node_memory_AnonPages_bytes g bytes 0..
node_memory_Bounce_bytes g bytes 0..
node_memory_Buffers_bytes g bytes 0..
node_memory_Cached_bytes g bytes 0..
node_memory_CmaFree_bytes g bytes 0..
node_memory_CmaTotal_bytes g bytes 0..
node_memory_CommitLimit_bytes g bytes 0..
node_memory_Committed_AS_bytes g bytes 0..
node_memory_DirectMap1G_bytes g bytes 0..
node_memory_DirectMap2M_bytes g bytes 0..
node_memory_DirectMap4k_bytes g bytes 0..
node_memory_Dirty_bytes g bytes 0..
node_memory_FileHugePages_bytes g bytes 0..
node_memory_FilePmdMapped_bytes g bytes 0..
node_memory_HardwareCorrupted_bytes g bytes 0..
node_memory_Hugepagesize_bytes g bytes 0..
node_memory_Hugetlb_bytes g bytes 0..
node_memory_Inactive_bytes g bytes 0..
node_memory_Inactive_anon_bytes g bytes 0..
node_memory_Inactive_file_bytes g bytes 0..
node_memory_KReclaimable_bytes g bytes 0..
node_memory_KernelStack_bytes g bytes 0..
node_memory_Mapped_bytes g bytes 0..
node_memory_MemAvailable_bytes g bytes 0..
node_memory_MemFree_bytes g bytes 0..
node_memory_MemTotal_bytes g bytes 0..
node_memory_Mlocked_bytes g bytes 0..
node_memory_NFS_Unstable_bytes g bytes 0..
node_memory_PageTables_bytes g bytes 0..
node_memory_Percpu_bytes g bytes 0..
node_memory_SReclaimable_bytes g bytes 0..
node_memory_SUnreclaim_bytes g bytes 0..
node_memory_Shmem_bytes g bytes 0..
node_memory_ShmemHugePages_bytes g bytes 0..
node_memory_ShmemPmdMapped_bytes g bytes 0..
node_memory_Slab_bytes g bytes 0..
node_memory_SwapCached_bytes g bytes 0..
node_memory_SwapFree_bytes g bytes 0..
node_memory_SwapTotal_bytes g bytes 0..
node_memory_Unevictable_bytes g bytes 0..
node_memory_VmallocChunk_bytes g bytes 0..
node_memory_VmallocTotal_bytes g bytes 0..
node_memory_VmallocUsed_bytes g bytes 0..
node_memory_WritebackTmp_bytes g bytes 0..
node_memory_Writeback_bytes g bytes 0..
node_memory_Zswap_bytes g bytes 0..
node_memory_Zswapped_bytes g bytes 0..
node_memory_active_bytes g bytes 0..
node_memory_compressed_bytes g bytes 0..
node_memory_free_bytes g bytes 0..
node_memory_inactive_bytes g bytes 0..
node_memory_swap_total_bytes g bytes 0..
node_memory_swap_used_bytes g bytes 0..
node_memory_total_bytes g bytes 0..
node_memory_wired_bytes g bytes 0..
@
node_mountstats_nfs_age_seconds_total c seconds {*,export}
node_netstat_* u
@{}
node_netstat_Icmp_InErrors c count
node_netstat_Icmp_InMsgs c count
node_netstat_Icmp_OutMsgs c count
node_netstat_IpExt_InOctets u
node_netstat_IpExt_OutOctets u
node_netstat_Ip_Forwarding u
node_netstat_TcpExt_ListenDrops c count
node_netstat_TcpExt_ListenOverflows c count
node_netstat_TcpExt_SyncookiesFailed c count
node_netstat_TcpExt_SyncookiesRecv c count
node_netstat_TcpExt_SyncookiesSent c count
node_netstat_TcpExt_TCPSynRetrans c count
node_netstat_TcpExt_TCPTimeouts c count
node_netstat_Tcp_ActiveOpens c count
node_netstat_Tcp_CurrEstab g count
node_netstat_Tcp_InErrs c count
node_netstat_Tcp_InSegs c count
node_netstat_Tcp_OutRsts c count
node_netstat_Tcp_OutSegs c count
node_netstat_Tcp_PassiveOpens c count
node_netstat_Tcp_RetransSegs c count
node_netstat_Udp_InDatagrams c count
node_netstat_Udp_InErrors c count
node_netstat_Udp_NoPorts c count
node_netstat_Udp_OutDatagrams c count
node_netstat_Udp_RcvbufErrors c count
node_netstat_Udp_SndbufErrors c count
@
node_network_address_assign_type g {device,*}
node_network_address_info i {device,*}
node_network_carrier g boolean {device,*}
node_network_carrier_changes_total c count {device,*}
node_network_carrier_down_changes_total c count {device,*}
node_network_carrier_up_changes_total c count {device,*}
node_network_device_id g {device,*}
node_network_dormant g boolean {device,*}
node_network_flags g {device,*}
node_network_iface_id g {device,*}
node_network_iface_link g {device,*}
node_network_iface_link_mode g {device,*}
node_network_info i {device,*}
node_network_mtu_bytes g bytes {device,*} 0..
node_network_name_assign_type g {device,*}
node_network_net_dev_group g {device,*}
node_network_protocol_type g {device,*}
node_network_receive_bytes_total c bytes {device,*}
node_network_receive_compressed_total c count {device,*}
node_network_receive_drop_total c count {device,*}
node_network_receive_errs_total c count {device,*}
node_network_receive_fifo_total c count {device,*}
node_network_receive_frame_total c count {device,*}
node_network_receive_multicast_total c count {device,*}
node_network_receive_nohandler_total c count {device,*}
node_network_receive_packets_total c count {device,*}
node_network_speed_bytes g bytes_per_second {device,*}
node_network_transmit_bytes_total c bytes {device,*}
node_network_transmit_carrier_total c count {device,*}
node_network_transmit_colls_total c count {device,*}
node_network_transmit_compressed_total c count {device,*}
node_network_transmit_drop_total c count {device,*}
node_network_transmit_errs_total c count {device,*}
node_network_transmit_fifo_total c count {device,*}
node_network_transmit_packets_total c count {device,*}
node_network_transmit_queue_length g count {device,*} 0..
node_network_up g boolean {device,*}
node_nf_conntrack_entries g count {} 0..
node_nf_conntrack_entries_limit g count {} 0..
node_nf_conntrack_stat_* u count
node_nfs_connections_total c count {}
node_nfs_packets_total c count {protocol}
node_nfs_requests_total c count {method,proto}
node_nfs_rpcs_total c count {}
node_nfs_rpc_retransmissions_total c count {}
node_nfsd_connections_total c count {}
node_nfsd_disk_bytes_read_total c bytes {}
node_nfsd_disk_bytes_written_total c bytes {}
node_nfsd_requests_total c count {method,proto}
node_nfsd_server_threads g count {} 0..
node_ntp_leap g
node_ntp_offset_seconds g seconds {}
node_ntp_root_delay_seconds g seconds {}
node_ntp_root_dispersion_seconds g seconds {}
node_ntp_rtt_seconds g seconds {}
node_ntp_sanity g boolean {}
node_ntp_stratum g {}
node_nvme_info i {device,*}
node_os_info i {*}
node_os_version g {*}
node_os_support_end_timestamp_seconds g timestamp_seconds {}
node_power_supply_capacity g percent {power_supply} 0..100
node_power_supply_energy_watthour g {power_supply} 0..
node_power_supply_info i {power_supply,*}
node_power_supply_online g boolean {power_supply}
node_pressure_cpu_waiting_seconds_total c seconds {}
node_pressure_io_stalled_seconds_total c seconds {}
node_pressure_io_waiting_seconds_total c seconds {}
node_pressure_irq_stalled_seconds_total c seconds {}
node_pressure_memory_stalled_seconds_total c seconds {}
node_pressure_memory_waiting_seconds_total c seconds {}
node_processes_max_processes g count {} 0..i
node_processes_max_threads g count {} 0..i
node_processes_pids g count {} 0..i
node_processes_state g count {state} 0..i
node_processes_threads g count {} 0..i
node_processes_threads_state g count {thread_state} 0..i
node_procs_blocked g count {} 0..i
node_procs_running g count {} 0..i
node_rapl_core_joules_total c joules {index,*}
node_rapl_dram_joules_total c joules {index,*}
node_rapl_package_joules_total c joules {index,*}
node_reboot_required g boolean
node_schedstat_running_seconds_total c seconds {cpu}
node_schedstat_timeslices_total c count {cpu}
node_schedstat_waiting_seconds_total c seconds {cpu}
node_scrape_collector_duration_seconds g seconds {collector} 0..
node_scrape_collector_success g boolean {collector}
node_selinux_config_mode g {}
node_selinux_current_mode g {}
node_selinux_enabled g boolean {}
node_sockstat_* u
node_sockstat_FRAG_inuse g count {} 0..i
node_sockstat_FRAG6_inuse g count {} 0..i
node_sockstat_RAW_inuse g count {} 0..i
node_sockstat_RAW6_inuse g count {} 0..i
node_sockstat_TCP6_inuse g count {} 0..i
node_sockstat_TCP_alloc g count {} 0..i
node_sockstat_TCP_inuse g count {} 0..i
node_sockstat_TCP_mem g count {} 0..i
node_sockstat_TCP_mem_bytes g bytes {} 0..
node_sockstat_TCP_orphan g count {} 0..i
node_sockstat_TCP_tw g count {} 0..i
node_sockstat_UDP6_inuse g count {} 0..i
node_sockstat_UDP_inuse g count {} 0..i
node_sockstat_UDP_mem g count {} 0..i
node_sockstat_UDP_mem_bytes g bytes {} 0..
node_sockstat_sockets_used g count {} 0..i
node_softirqs_functions_total c count {cpu,type}
node_softirqs_total c count {vector}
node_softnet_backlog_len g count {cpu} 0..
node_softnet_dropped_total c count {cpu}
node_softnet_flow_limit_count_total c count {cpu}
node_softnet_processed_total c count {cpu}
node_softnet_received_rps_total c count {cpu}
node_softnet_times_squeezed_total c count {cpu}
node_systemd_service_restart_total c count {name}
node_systemd_socket_accepted_connections_total c count {name}
node_systemd_socket_current_connections g count {name} 0..i
node_systemd_system_running g boolean {}
node_systemd_timer_last_trigger_seconds g timestamp_seconds {name}
node_systemd_unit_start_time_seconds g timestamp_seconds {name,*}
node_systemd_unit_state g boolean {name,state,type}
node_systemd_unit_tasks_current g count {name} 0..
node_systemd_unit_tasks_max g count {name} 0..
node_systemd_units g count {state} 0..i
node_systemd_version g {*}
node_tcp_connection_states g count {state} 0..i
node_textfile_mtime_seconds g timestamp_seconds {file}
node_textfile_scrape_error g boolean {}
node_thermal_zone_temp g celsius {zone,type}
node_time_clocksource_available_info i {*}
node_time_clocksource_current_info i {*}
node_time_seconds g timestamp_seconds {}
node_time_zone_offset_seconds g seconds {time_zone}
node_timex_estimated_error_seconds g seconds {}
node_timex_frequency_adjustment_ratio g ratio {}
node_timex_loop_time_constant g {}
node_timex_maxerror_seconds g seconds {}
node_timex_offset_seconds g seconds {}
node_timex_pps_calibration_total c count {}
node_timex_pps_error_total c count {}
node_timex_pps_frequency_hertz g hertz {}
node_timex_pps_jitter_seconds g seconds {}
node_timex_status g {}
node_timex_sync_status g boolean {}
node_timex_tai_offset_seconds g seconds {}
node_timex_tick_seconds g seconds {}
node_udp_queues g count {ip,queue}
node_uname_info i {domainname,machine,nodename,release,sysname,version}
node_vmstat_* u
@{}
node_vmstat_oom_kill c count
node_vmstat_pgfault c count
node_vmstat_pgmajfault c count
node_vmstat_pgpgin u
node_vmstat_pgpgout u
node_vmstat_pswpin c count
node_vmstat_pswpout c count
@
node_wifi_station_signal_dbm g {device,mac_address}
node_xfs_* u
node_zfs_arc_c u bytes {}
node_zfs_arc_c_max u bytes {}
node_zfs_arc_c_min u bytes {}
node_zfs_arc_size u bytes {}
node_zfs_zpool_state g boolean {state,zpool}
node_zoneinfo_* u
`,
}
