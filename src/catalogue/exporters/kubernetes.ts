import type { ExporterTable } from '../exporter-table.ts'

/** The API server, its aggregator and what all components of Kubernetes share. */
export const kubernetesApi: ExporterTable = {
  exporter: 'the API server of Kubernetes',
  prefixes: [
    'apiserver_',
    'aggregator_',
    'authentication_',
    'authenticated_',
    'authorization_',
    'kubernetes_',
    'rest_client_',
    'workqueue_',
    'leader_election_',
    'apiextensions_',
  ],
  metrics: `
aggregator_openapi_v2_regeneration_count c count {apiservice,reason}
aggregator_openapi_v2_regeneration_duration g seconds {reason}
aggregator_unavailable_apiservice g boolean {name}
aggregator_unavailable_apiservice_count c count {name,reason}
aggregator_unavailable_apiservice_total c count {name,reason}
apiextensions_openapi_v2_regeneration_count c count {crd,reason}
apiserver_admission_controller_admission_duration_seconds h seconds {name,operation,rejected,type}
apiserver_admission_step_admission_duration_seconds h seconds {operation,rejected,type}
apiserver_admission_webhook_admission_duration_seconds h seconds {name,operation,rejected,type}
apiserver_admission_webhook_fail_open_count c count {name,type}
apiserver_admission_webhook_rejection_count c count {*,name,operation,type}
apiserver_admission_webhook_request_total c count {*,name,operation,type}
apiserver_audit_error_total c count {plugin}
apiserver_audit_event_total c count {}
apiserver_audit_level_total c count {level}
apiserver_audit_requests_rejected_total c count {}
apiserver_cache_list_total c count {*}
apiserver_client_certificate_expiration_seconds h seconds {}
apiserver_current_inflight_requests g count {request_kind} 0..i
apiserver_current_inqueue_requests g count {request_kind} 0..i
apiserver_dropped_requests_total c count {*}
apiserver_envelope_encryption_dek_cache_fill_percent g {}
apiserver_flowcontrol_current_executing_requests g count {flow_schema,priority_level} 0..i
apiserver_flowcontrol_current_inqueue_requests g count {flow_schema,priority_level} 0..i
apiserver_flowcontrol_dispatched_requests_total c count {flow_schema,priority_level}
apiserver_flowcontrol_nominal_limit_seats g count {priority_level}
apiserver_flowcontrol_rejected_requests_total c count {flow_schema,priority_level,reason}
apiserver_flowcontrol_request_concurrency_limit g count {priority_level}
apiserver_flowcontrol_request_execution_seconds h seconds {flow_schema,priority_level,type?}
apiserver_flowcontrol_request_wait_duration_seconds h seconds {execute,flow_schema,priority_level}
apiserver_init_events_total c count {*}
apiserver_longrunning_requests g count {*}
apiserver_longrunning_gauge g count {*}
apiserver_registered_watchers g count {*}
apiserver_request_aborts_total c count {*}
apiserver_request_body_size_bytes h bytes {*}
apiserver_request_duration_seconds h seconds {component?,dry_run?,group?,resource?,scope?,subresource?,verb,version?}
apiserver_request_filter_duration_seconds h seconds {filter}
apiserver_request_sli_duration_seconds h seconds {component?,group?,resource?,scope?,subresource?,verb,version?}
apiserver_request_slo_duration_seconds h seconds {component?,group?,resource?,scope?,subresource?,verb,version?}
apiserver_request_terminations_total c count {code,component?,group?,resource?,scope?,subresource?,verb,version?}
apiserver_request_total c count {code,component?,dry_run?,group?,resource?,scope?,subresource?,verb,version?,*}
apiserver_requested_deprecated_apis g boolean {group?,removed_release?,resource?,subresource?,version?}
apiserver_response_sizes h bytes {*}
apiserver_storage_db_total_size_in_bytes g bytes {*}
apiserver_storage_size_bytes g bytes {*}
apiserver_storage_list_total c count {*}
apiserver_storage_list_returned_objects_total c count {*}
apiserver_storage_list_evaluated_objects_total c count {*}
apiserver_storage_list_fetched_objects_total c count {*}
apiserver_storage_objects g count {*} -1..
apiserver_tls_handshake_errors_total c count {}
apiserver_watch_events_sizes h bytes {*}
apiserver_watch_events_total c count {*}
authenticated_user_requests c count {username}
authentication_attempts c count {result}
authentication_duration_seconds h seconds {result}
authorization_attempts_total c count {result}
authorization_duration_seconds h seconds {result}
kubernetes_build_info i {*}
kubernetes_feature_enabled g boolean {name,stage}
kubernetes_healthcheck g boolean {name,type}
kubernetes_healthchecks_total c count {name,status,type}
leader_election_master_status g boolean {name}
rest_client_exec_plugin_certificate_rotation_age h seconds {}
rest_client_exec_plugin_ttl_seconds g seconds {}
rest_client_rate_limiter_duration_seconds h seconds {host?,verb}
rest_client_request_duration_seconds h seconds {host?,verb}
rest_client_request_latency_seconds h seconds {*,verb}
rest_client_request_retries_total c count {code,host?,verb}
rest_client_request_size_bytes h bytes {host?,verb}
rest_client_requests_total c count {code,host?,method}
rest_client_response_size_bytes h bytes {host?,verb}
rest_client_transport_cache_entries g count {}
rest_client_transport_create_calls_total c count {result}
workqueue_adds_total c count {name,*}
workqueue_depth g count {name,*} 0..i
workqueue_longest_running_processor_seconds g seconds {name,*} 0..
workqueue_queue_duration_seconds h seconds {name,*}
workqueue_retries_total c count {name,*}
workqueue_unfinished_work_seconds g seconds {name,*} 0..
workqueue_work_duration_seconds h seconds {name,*}
`,
}

/** Scheduler, controller manager, proxy and the autoscaler of nodes. */
export const kubernetesControllers: ExporterTable = {
  exporter: 'the control plane of Kubernetes',
  prefixes: ['scheduler_', 'kubeproxy_', 'cluster_autoscaler_', 'node_collector_', 'attachdetach_'],
  metrics: `
attachdetach_controller_forced_detaches c count {*}
cluster_autoscaler_cluster_safe_to_autoscale g boolean {}
cluster_autoscaler_cpu_limits_cores g {direction}
cluster_autoscaler_cluster_cpu_current_cores g {}
cluster_autoscaler_cluster_memory_current_bytes g bytes {}
cluster_autoscaler_errors_total c count {type}
cluster_autoscaler_evicted_pods_total c count {*}
cluster_autoscaler_failed_scale_ups_total c count {reason,*}
cluster_autoscaler_function_duration_seconds h seconds {function}
cluster_autoscaler_last_activity g timestamp_seconds {activity}
cluster_autoscaler_max_nodes_count g count {}
cluster_autoscaler_memory_limits_bytes g bytes {direction}
cluster_autoscaler_nodes_count g count {state}
cluster_autoscaler_scaled_down_nodes_total c count {reason,*}
cluster_autoscaler_scaled_up_nodes_total c count {*}
cluster_autoscaler_unneeded_nodes_count g count {}
cluster_autoscaler_unschedulable_pods_count g count {*}
kubeproxy_network_programming_duration_seconds h seconds {*}
kubeproxy_sync_proxy_rules_duration_seconds h seconds {*}
kubeproxy_sync_proxy_rules_endpoint_changes_pending g count {}
kubeproxy_sync_proxy_rules_endpoint_changes_total c count {}
kubeproxy_sync_proxy_rules_iptables_restore_failures_total c count {*}
kubeproxy_sync_proxy_rules_last_queued_timestamp_seconds g timestamp_seconds {*}
kubeproxy_sync_proxy_rules_last_timestamp_seconds g timestamp_seconds {*}
node_collector_evictions_total c count {zone}
node_collector_unhealthy_nodes_in_zone g count {zone}
node_collector_zone_health g percent {zone}
node_collector_zone_size g count {zone}
scheduler_binding_duration_seconds h seconds {}
scheduler_e2e_scheduling_duration_seconds h seconds {*}
scheduler_framework_extension_point_duration_seconds h seconds {extension_point,profile,status}
scheduler_pending_pods g count {queue}
scheduler_pod_scheduling_attempts h count {}
scheduler_pod_scheduling_duration_seconds h seconds {attempts}
scheduler_pod_scheduling_sli_duration_seconds h seconds {attempts}
scheduler_preemption_attempts_total c count {}
scheduler_preemption_victims h count {}
scheduler_queue_incoming_pods_total c count {event,queue}
scheduler_schedule_attempts_total c count {profile,result}
scheduler_scheduling_algorithm_duration_seconds h seconds {}
scheduler_scheduling_attempt_duration_seconds h seconds {profile,result}
`,
}
