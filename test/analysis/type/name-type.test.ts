import { describe, expect, test } from 'vitest'
import { typeOfName } from '../../../src/analysis/type/name-type.ts'

const said = (name: string): string => {
  const found = typeOfName(name)
  return found ? `${found.confidence} ${found.point ? 'point' : found.type}` : 'nothing'
}
const names = (text: string): readonly string[] => text.trim().split(/\s+/)

describe('a name says that a metric is', () => {
  test.each(
    names(`
      http_requests_total app_http_errors_total node_network_receive_errs_total cache_items_evicted_total
      etcd_server_leader_changes_seen_total rule_evaluations_failed_total backup_failure_total
      kube_pod_container_status_restarts_total controller_error_total socket_refused_connections_total
      container_cpu_usage_seconds_total network_transmit_bytes_total disk_read_bytes_total
      kafka_messages_consumed_total jobs_processed_total rabbitmq_queue_messages_published_total
      app_processedTasks_total grpc_server_handled_total node_vmstat_oom_events_total
      nginx_http_responses_total login_attempts_total celery_tasks_failed_total oom_kills_total
      connections_rejected_total launch_failed_operation_total db_queries_total gc_pauses_seconds_total package_joules_total
    `),
  )('a counter: %s', (name) => {
    expect(said(name)).toBe('convention counter')
  })

  test.each(
    names(`
      minio_cluster_drive_offline_total minio_cluster_nodes_offline_total digitalocean_incidents_total
      pve_not_backed_up_total django_migrations_unapplied_total argocd_repo_pending_request_total
      node_files_total swift_object_stats_replication_total metallb_allocator_addresses_total
      phpfpm_processes_total cnpg_backends_waiting_total fastly_mtd_estimate_dollars_total
      gluster_brick_capacity_bytes_total envoy_cluster_membership_total nodejs_active_handles_total
      cortex_ruler_managers_total kei_db_assets_total queue_messages_total tikv_worker_pending_task_total
      activemq_connections_total hadoop_hdfs_bytes_total storage_drives_failed_total users_total
      sidekiq_jobs_queued_total open_orders_total backup_size_bytes_total app_failedTasks_total
      github_pull_requests_total kube_deployments_total apt_upgrades_total event_handlers_total read_only_filesystems_total
    `),
  )('a counter at most, for all that one knows: %s', (name) => {
    expect(said(name)).toBe('hint counter')
  })

  test.each(
    names(`
      work_queue_depth balancers_gauge cache_hit_ratio disk_used_percent node_hwmon_temp_celsius
      room_temperature_celsius go_goroutines memory_used_bytes jvm_memory_max_bytes
      process_resident_memory_bytes store_osd_up exporter_last_scrape_error pool_connections_active
      active_connections http_requests_in_flight queue_backlog consumer_lag deployment_replicas
      server_has_leader db_is_primary elo_current database_size_bytes request_seconds_max
      container_exit_code db_pool_in_use current_connections active_users orders_pending work_queue_size psu_power_watts api_ratelimit_remaining
    `),
  )('a gauge: %s', (name) => {
    expect(said(name)).toBe('convention gauge')
  })

  test.each(
    names(`
      container_start_time_seconds node_boot_time_seconds last_success_timestamp_seconds
      certificate_not_after certificate_expiry archiver_last_failed_time snapshot_timestamp
      kube_job_status_completion_time
    `),
  )('a point in time: %s', (name) => {
    expect(said(name)).toBe('convention point')
  })

  test.each(names('up scrape_duration_seconds scrape_samples_scraped ALERTS'))(
    'a gauge that Prometheus writes: %s',
    (name) => {
      expect(said(name)).toBe('proof gauge')
    },
  )

  test('a part of a histogram or summary, surely so only where it observes something', () => {
    expect(said('request_duration_seconds_count')).toBe('convention histogram-count')
    expect(said('request_duration_seconds_sum')).toBe('convention histogram-sum')
    expect(said('response_bytes_bucket')).toBe('convention histogram-bucket')
    expect(said('sentry_unresolved_issues_count')).toBe('hint histogram-count')
    expect(said('queue_sum')).toBe('hint histogram-sum')
    expect(said('message_age_seconds_count')).toBe('hint histogram-count')
    expect(said('aws_lambda_duration_sum')).toBe('nothing')
  })

  test('a quantile, or always one', () => {
    expect(said('http_latency_p99')).toBe('convention summary-quantile')
    expect(said('response_time_95th_percentile')).toBe('convention summary-quantile')
    expect(said('build_info')).toBe('convention info')
  })
})

describe('a name says nothing where exporters name counters without a suffix, or where words are ambiguous:', () => {
  test.each(
    names(`
      mysql_global_status_slow_queries mysql_global_status_innodb_buffer_pool_wait_free
      pg_stat_database_xact_commit pg_txid_current node_vmstat_pgmajfault node_netstat_Tcp_ActiveOpens
      chi_clickhouse_event_DelayedInserts scylla_database_total_reads ifHCInOctets ifInErrors
      envoy_cluster_upstream_rq_timeout varnish_main_cache_hit nvme_host_write_commands
      container_memory_failcnt ceph_pool_rd_bytes junos_interface_transmit_bytes
      http_response_size_bytes request_duration_seconds nginx_connections_accepted
      nodes_scaled_up workers_catch_up errors_current elasticsearch_indices_docs
      container_network_usage_bytes couchdb_documents_created zone_requests_status
      :tensorflow:serving:request_count job:requests:rate5m index_current
    `),
  )('%s', (name) => {
    expect(said(name)).toBe('nothing')
  })
})
