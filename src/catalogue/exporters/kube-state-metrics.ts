import type { ExporterTable } from '../exporter-table.ts'

/** kube-state-metrics 2.x. */
export const kubeStateMetrics: ExporterTable = {
  exporter: 'kube-state-metrics',
  prefixes: ['kube_'],
  metrics: `
@{namespace,configmap}
kube_configmap_annotations i {+*}
kube_configmap_labels i {+*}
kube_configmap_info i
kube_configmap_created g timestamp_seconds
kube_configmap_metadata_resource_version g
@{namespace,cronjob}
kube_cronjob_annotations i {+*}
kube_cronjob_created g timestamp_seconds
kube_cronjob_info i {+schedule,concurrency_policy,*}
kube_cronjob_labels i {+*}
kube_cronjob_metadata_resource_version g
kube_cronjob_next_schedule_time g timestamp_seconds
kube_cronjob_spec_failed_job_history_limit g count 0..i
kube_cronjob_spec_starting_deadline_seconds g seconds 0..
kube_cronjob_spec_successful_job_history_limit g count 0..i
kube_cronjob_spec_suspend g boolean
kube_cronjob_status_active g count 0..i
kube_cronjob_status_last_schedule_time g timestamp_seconds
kube_cronjob_status_last_successful_time g timestamp_seconds
@{namespace,daemonset}
kube_daemonset_annotations i {+*}
kube_daemonset_created g timestamp_seconds
kube_daemonset_labels i {+*}
kube_daemonset_metadata_generation g 0..i
kube_daemonset_status_current_number_scheduled g count 0..i
kube_daemonset_status_desired_number_scheduled g count 0..i
kube_daemonset_status_number_available g count 0..i
kube_daemonset_status_number_misscheduled g count 0..i
kube_daemonset_status_number_ready g count 0..i
kube_daemonset_status_number_unavailable g count 0..i
kube_daemonset_status_observed_generation g 0..i
kube_daemonset_status_updated_number_scheduled g count 0..i
kube_daemonset_updated_number_scheduled g count 0..i
@{namespace,deployment}
kube_deployment_annotations i {+*}
kube_deployment_created g timestamp_seconds
kube_deployment_labels i {+*}
kube_deployment_metadata_generation g 0..i
kube_deployment_owner i {+owner_kind?,owner_name?,owner_is_controller?}
kube_deployment_spec_paused g boolean
kube_deployment_spec_replicas g count 0..i
kube_deployment_spec_strategy_rollingupdate_max_surge g count 0..i
kube_deployment_spec_strategy_rollingupdate_max_unavailable g count 0..i
kube_deployment_status_condition g boolean {+condition,status,*}
kube_deployment_status_observed_generation g 0..i
kube_deployment_status_replicas g count 0..i
kube_deployment_status_replicas_available g count 0..i
kube_deployment_status_replicas_ready g count 0..i
kube_deployment_status_replicas_unavailable g count 0..i
kube_deployment_status_replicas_updated g count 0..i
@{namespace,endpoint}
kube_endpoint_address g {+ip,ready,*}
kube_endpoint_address_available g count 0..i
kube_endpoint_address_not_ready g count 0..i
kube_endpoint_annotations i {+*}
kube_endpoint_created g timestamp_seconds
kube_endpoint_info i
kube_endpoint_labels i {+*}
kube_endpoint_ports g {+*}
@{namespace,horizontalpodautoscaler}
kube_horizontalpodautoscaler_annotations i {+*}
kube_horizontalpodautoscaler_created g timestamp_seconds
kube_horizontalpodautoscaler_info i {+*}
kube_horizontalpodautoscaler_labels i {+*}
kube_horizontalpodautoscaler_metadata_generation g 0..i
kube_horizontalpodautoscaler_spec_max_replicas g count 0..i
kube_horizontalpodautoscaler_spec_min_replicas g count 0..i
kube_horizontalpodautoscaler_spec_target_metric g {+metric_name,metric_target_type}
kube_horizontalpodautoscaler_status_condition g boolean {+condition,status}
kube_horizontalpodautoscaler_status_current_replicas g count 0..i
kube_horizontalpodautoscaler_status_desired_replicas g count 0..i
kube_horizontalpodautoscaler_status_target_metric g {+metric_name,metric_target_type}
@{namespace,ingress}
kube_ingress_annotations i {+*}
kube_ingress_created g timestamp_seconds
kube_ingress_info i {+*}
kube_ingress_labels i {+*}
kube_ingress_path i {+*}
kube_ingress_tls i {+*}
@{namespace,job_name}
kube_job_annotations i {+*}
kube_job_complete g boolean {+condition}
kube_job_created g timestamp_seconds
kube_job_failed g boolean {+condition,*}
kube_job_info i
kube_job_labels i {+*}
kube_job_owner i {+owner_kind?,owner_name?,owner_is_controller?}
kube_job_spec_active_deadline_seconds g seconds 0..
kube_job_spec_completions g count 0..i
kube_job_spec_parallelism g count 0..i
kube_job_status_active g count 0..i
kube_job_status_completion_time g timestamp_seconds
kube_job_status_failed g count {+*} 0..i
kube_job_status_start_time g timestamp_seconds
kube_job_status_succeeded g count 0..i
kube_job_status_suspended g boolean {+*}
@{namespace,lease}
kube_lease_owner i {+*}
kube_lease_renew_time g timestamp_seconds {lease,*}
@{namespace,limitrange}
kube_limitrange g {+resource,type,constraint}
kube_limitrange_created g timestamp_seconds
@{namespace}
kube_namespace_annotations i {+*}
kube_namespace_created g timestamp_seconds
kube_namespace_labels i {+*}
kube_namespace_status_condition g boolean {+condition,status}
kube_namespace_status_phase g boolean {+phase}
@{namespace,networkpolicy}
kube_networkpolicy_annotations i {+*}
kube_networkpolicy_created g timestamp_seconds
kube_networkpolicy_labels i {+*}
kube_networkpolicy_spec_egress_rules g count 0..i
kube_networkpolicy_spec_ingress_rules g count 0..i
@{node}
kube_node_annotations i {+*}
kube_node_created g timestamp_seconds
kube_node_deletion_timestamp g timestamp_seconds
kube_node_info i {+*}
kube_node_labels i {+*}
kube_node_role i {+role}
kube_node_spec_taint i {+key,value?,effect}
kube_node_spec_unschedulable g boolean
kube_node_status_addresses i {+type,address}
kube_node_status_allocatable g {+resource,unit} 0..
kube_node_status_allocatable_cpu_cores g 0..
kube_node_status_allocatable_memory_bytes g bytes 0..
kube_node_status_allocatable_pods g count 0..
kube_node_status_capacity g {+resource,unit} 0..
kube_node_status_capacity_cpu_cores g 0..
kube_node_status_capacity_memory_bytes g bytes 0..
kube_node_status_capacity_pods g count 0..
kube_node_volumes_attached_count g count 0..i
kube_node_volumes_in_use_count g count 0..i
kube_node_status_condition g boolean {+condition,status}
@{persistentvolume}
kube_persistentvolume_annotations i {+*}
kube_persistentvolume_capacity_bytes g bytes 0..
kube_persistentvolume_claim_ref i {+name,*}
kube_persistentvolume_created g timestamp_seconds
kube_persistentvolume_deletion_timestamp g timestamp_seconds
kube_persistentvolume_info i {+*}
kube_persistentvolume_labels i {+*}
kube_persistentvolume_status_phase g boolean {+phase}
kube_persistentvolume_volume_mode i {+volumemode}
@{namespace,persistentvolumeclaim}
kube_persistentvolumeclaim_access_mode i {+access_mode}
kube_persistentvolumeclaim_annotations i {+*}
kube_persistentvolumeclaim_created g timestamp_seconds
kube_persistentvolumeclaim_deletion_timestamp g timestamp_seconds
kube_persistentvolumeclaim_info i {+storageclass?,volumename?,*}
kube_persistentvolumeclaim_labels i {+*}
kube_persistentvolumeclaim_resource_requests_storage_bytes g bytes 0..
kube_persistentvolumeclaim_status_condition g boolean {+status,*}
kube_persistentvolumeclaim_status_phase g boolean {+phase}
@{namespace,poddisruptionbudget}
kube_poddisruptionbudget_annotations i {+*}
kube_poddisruptionbudget_created g timestamp_seconds
kube_poddisruptionbudget_labels i {+*}
kube_poddisruptionbudget_status_current_healthy g count 0..i
kube_poddisruptionbudget_status_desired_healthy g count 0..i
kube_poddisruptionbudget_status_expected_pods g count 0..i
kube_poddisruptionbudget_status_observed_generation g 0..i
kube_poddisruptionbudget_status_pod_disruptions_allowed g count 0..i
@{namespace,pod,uid?}
kube_pod_annotations i {+*}
kube_pod_completion_time g timestamp_seconds
kube_pod_created g timestamp_seconds
kube_pod_deletion_timestamp g timestamp_seconds
kube_pod_info i {+*}
kube_pod_ips i {+ip,ip_family}
kube_pod_labels i {+*}
kube_pod_nodeselectors i {+*}
kube_pod_overhead_cpu_cores g 0..
kube_pod_overhead_memory_bytes g bytes 0..
kube_pod_owner i {+owner_kind?,owner_name?,owner_is_controller?}
kube_pod_restart_policy i {+type}
kube_pod_runtimeclass_name_info i {+runtimeclass_name}
kube_pod_scheduler i {+name}
kube_pod_service_account i {+service_account}
kube_pod_spec_volumes_persistentvolumeclaims_info i {+volume,persistentvolumeclaim}
kube_pod_spec_volumes_persistentvolumeclaims_readonly g boolean {+volume,persistentvolumeclaim}
kube_pod_start_time g timestamp_seconds
kube_pod_status_container_ready_time g timestamp_seconds
kube_pod_status_initialized_time g timestamp_seconds
kube_pod_status_phase g boolean {+phase}
kube_pod_status_qos_class g boolean {+qos_class}
kube_pod_status_ready g boolean {+condition}
kube_pod_status_ready_time g timestamp_seconds
kube_pod_status_reason g boolean {+reason}
kube_pod_status_scheduled g boolean {+condition}
kube_pod_status_scheduled_time g timestamp_seconds
kube_pod_status_unschedulable g boolean
kube_pod_tolerations i {+*}
kube_pod_container_info i {+container,*}
kube_pod_container_resource_limits g {+container,node?,resource,unit} 0..
kube_pod_container_resource_limits_cpu_cores g {+container,node?} 0..
kube_pod_container_resource_limits_memory_bytes g bytes {+container,node?} 0..
kube_pod_container_resource_requests g {+container,node?,resource,unit} 0..
kube_pod_container_resource_requests_cpu_cores g {+container,node?} 0..
kube_pod_container_resource_requests_memory_bytes g bytes {+container,node?} 0..
kube_pod_container_state_started g timestamp_seconds {+container}
kube_pod_container_status_last_terminated_exitcode g {+container}
kube_pod_container_status_last_terminated_reason g boolean {+container,reason}
kube_pod_container_status_last_terminated_timestamp g timestamp_seconds {+container}
kube_pod_container_status_ready g boolean {+container}
kube_pod_container_status_restarts_total c count {+container}
kube_pod_container_status_running g boolean {+container}
kube_pod_container_status_terminated g boolean {+container}
kube_pod_container_status_terminated_reason g boolean {+container,reason}
kube_pod_container_status_waiting g boolean {+container}
kube_pod_container_status_waiting_reason g boolean {+container,reason}
kube_pod_init_container_info i {+container,*}
kube_pod_init_container_resource_limits g {+container,node?,resource,unit} 0..
kube_pod_init_container_resource_requests g {+container,node?,resource,unit} 0..
kube_pod_init_container_status_last_terminated_reason g boolean {+container,reason}
kube_pod_init_container_status_ready g boolean {+container}
kube_pod_init_container_status_restarts_total c count {+container}
kube_pod_init_container_status_running g boolean {+container}
kube_pod_init_container_status_terminated g boolean {+container}
kube_pod_init_container_status_terminated_reason g boolean {+container,reason}
kube_pod_init_container_status_waiting g boolean {+container}
kube_pod_init_container_status_waiting_reason g boolean {+container,reason}
@{namespace,replicaset}
kube_replicaset_annotations i {+*}
kube_replicaset_created g timestamp_seconds
kube_replicaset_labels i {+*}
kube_replicaset_metadata_generation g 0..i
kube_replicaset_owner i {+owner_kind?,owner_name?,owner_is_controller?}
kube_replicaset_spec_replicas g count 0..i
kube_replicaset_status_fully_labeled_replicas g count 0..i
kube_replicaset_status_observed_generation g 0..i
kube_replicaset_status_ready_replicas g count 0..i
kube_replicaset_status_replicas g count 0..i
@{namespace,replicationcontroller}
kube_replicationcontroller_created g timestamp_seconds
kube_replicationcontroller_metadata_generation g 0..i
kube_replicationcontroller_spec_replicas g count 0..i
kube_replicationcontroller_status_available_replicas g count 0..i
kube_replicationcontroller_status_fully_labeled_replicas g count 0..i
kube_replicationcontroller_status_observed_generation g 0..i
kube_replicationcontroller_status_ready_replicas g count 0..i
kube_replicationcontroller_status_replicas g count 0..i
@
kube_resourcequota g {namespace,resourcequota,resource,type} 0..
kube_resourcequota_created g timestamp_seconds {namespace,resourcequota}
@{namespace,secret}
kube_secret_annotations i {+*}
kube_secret_created g timestamp_seconds
kube_secret_info i
kube_secret_labels i {+*}
kube_secret_metadata_resource_version g
kube_secret_type i {+type}
@{namespace,service}
kube_service_annotations i {+*}
kube_service_created g timestamp_seconds
kube_service_info i {+*}
kube_service_labels i {+*}
kube_service_spec_external_ip i {+*}
kube_service_spec_type i {+type,*}
kube_service_status_load_balancer_ingress i {+*}
@{namespace,statefulset}
kube_statefulset_annotations i {+*}
kube_statefulset_created g timestamp_seconds
kube_statefulset_labels i {+*}
kube_statefulset_metadata_generation g 0..i
kube_statefulset_replicas g count 0..i
kube_statefulset_status_current_revision g {+revision}
kube_statefulset_status_observed_generation g 0..i
kube_statefulset_status_replicas g count 0..i
kube_statefulset_status_replicas_available g count 0..i
kube_statefulset_status_replicas_current g count 0..i
kube_statefulset_status_replicas_ready g count 0..i
kube_statefulset_status_replicas_updated g count 0..i
kube_statefulset_status_update_revision g {+revision}
@{storageclass}
kube_storageclass_annotations i {+*}
kube_storageclass_created g timestamp_seconds
kube_storageclass_info i {+provisioner,*}
kube_storageclass_labels i {+*}
@
kube_state_metrics_build_info i {*}
kube_state_metrics_custom_resource_state_add_events_total c count {}
kube_state_metrics_list_total c count {resource,result}
kube_state_metrics_shard_ordinal g {shard_ordinal}
kube_state_metrics_total_shards g count {} 0..i
kube_state_metrics_watch_total c count {resource,result}
kube_volumeattachment_created g timestamp_seconds {volumeattachment}
kube_volumeattachment_info i {volumeattachment,*}
kube_volumeattachment_labels i {volumeattachment,*}
kube_volumeattachment_status_attached g boolean {volumeattachment}
`,
}
