/**
 * The meta labels of each kind of targets, without `__meta_` and the prefix that stands first; a `*` at the end
 * stands for any name. Where a kind has very many, only their prefix is told.
 */
export const metaLabelNames: Readonly<Record<string, string>> = {
  azure: `azure_ machine_computer_name machine_id machine_location machine_name machine_os_type
    machine_private_ip machine_public_ip machine_resource_group machine_scale_set machine_size
    machine_tag_* subscription_id tenant_id`,
  consul: `consul_ address dc health metadata_* namespace node partition service service_address
    service_id service_metadata_* service_port tagged_address_* tags`,
  'digitalocean/databases': `digitalocean_db_ engine host id name num_nodes private_host region size
    status tag_* version`,
  'digitalocean/droplets': `digitalocean_ droplet_id droplet_name features image image_name
    private_ipv4 public_ipv4 public_ipv6 region size status tags vpc`,
  dns: 'dns_ mx_record_target name ns_record_target srv_record_port srv_record_target',
  docker: `docker_ container_id container_label_* container_name container_network_mode network_id
    network_ingress network_internal network_ip network_label_* network_name network_scope
    port_private port_public port_public_ip`,
  'dockerswarm/nodes': `dockerswarm_node_ address availability engine_version hostname id label_*
    manager_address manager_leader manager_reachability platform_architecture platform_os role
    status`,
  'dockerswarm/services': `dockerswarm_ network_id network_ingress network_internal network_label_*
    network_name network_scope service_endpoint_port_name service_endpoint_port_publish_mode
    service_id service_label_* service_mode service_name service_task_container_hostname
    service_task_container_image service_updating_status`,
  'dockerswarm/tasks': `dockerswarm_ container_label_* network_id network_ingress network_internal
    network_label network_label_* network_name network_scope node_address node_availability
    node_hostname node_id node_label_* node_platform_architecture node_platform_os node_role
    node_status service_id service_label_* service_mode service_name task_container_id
    task_desired_state task_id task_port_publish_mode task_slot task_state`,
  ec2: `ec2_ ami architecture availability_zone availability_zone_id default_ipv6_address
    instance_id instance_lifecycle instance_state instance_type ipv6_addresses owner_id platform
    primary_ipv6_addresses primary_subnet_id private_dns_name private_ip public_dns_name public_ip
    region subnet_id tag_* vpc_id`,
  ecs: `ecs_ availability_zone cluster cluster_arn container_instance_arn desired_status
    ec2_instance_id ec2_instance_private_ip ec2_instance_public_ip ec2_instance_type health_status
    ip_address last_status launch_type network_mode platform_family platform_version public_ip
    region service service_arn service_status subnet_id tag_cluster_* tag_ec2_* tag_service_*
    tag_task_* task_arn task_definition task_group`,
  elasticache: 'elasticache_ *',
  eureka: `eureka_app_ instance_country_id instance_datacenterinfo_* instance_healthcheck_url
    instance_homepage_url instance_hostname instance_id instance_ip_addr instance_metadata_*
    instance_port instance_port_enabled instance_secure_port instance_secure_port_enabled
    instance_secure_vip_address instance_status instance_statuspage_url instance_vip_address name`,
  gce: `gce_ instance_id instance_name instance_status interface_ipv4_* label_* machine_type
    metadata_* network private_ip project public_ip subnetwork tags zone`,
  'hetzner/hcloud': `hetzner_ datacenter hcloud_cpu_cores hcloud_cpu_type
    hcloud_datacenter_location hcloud_datacenter_location_network_zone hcloud_disk_size_gb
    hcloud_image_description hcloud_image_name hcloud_image_os_flavor hcloud_image_os_version
    hcloud_label_* hcloud_labelpresent_* hcloud_location hcloud_location_network_zone
    hcloud_memory_size_gb hcloud_private_ipv4_* hcloud_server_type public_ipv4
    public_ipv6_network role server_id server_name server_status`,
  'hetzner/robot': `hetzner_ datacenter public_ipv4 public_ipv6_network robot_cancelled
    robot_datacenter robot_product role server_id server_name server_status`,
  ionos: `ionos_server_ availability_zone boot_cdrom_id boot_image_id boot_volume_id cpu_family id
    ip lifecycle name nic_ip_* servers_id state type`,
  'kubernetes/endpoints': `kubernetes_endpoints_ annotation_* annotationpresent_* label_*
    labelpresent_* name`,
  'kubernetes/endpoint': `kubernetes_endpoint_ address_target_kind address_target_name hostname
    node_name port_name port_protocol ready`,
  'kubernetes/endpointslice': `kubernetes_endpointslice_ address_target_kind address_target_name
    address_type annotation_* annotationpresent_* endpoint_conditions_ready
    endpoint_conditions_serving endpoint_conditions_terminating endpoint_hostname
    endpoint_node_name endpoint_topology_* endpoint_zone label_* labelpresent_* name port
    port_app_protocol port_name port_protocol`,
  'kubernetes/ingress': `kubernetes_ingress_ annotation_* annotationpresent_* class_name host label_*
    labelpresent_* name path scheme`,
  'kubernetes/node': `kubernetes_node_ address_* annotation_* annotationpresent_* condition_* label_*
    labelpresent_* name provider_id`,
  'kubernetes/pod': `kubernetes_pod_ annotation_* annotationpresent_* container_id container_image
    container_init container_name container_port_name container_port_number
    container_port_protocol controller_kind controller_name host_ip ip label_* labelpresent_* name
    node_name phase ready uid`,
  'kubernetes/service': `kubernetes_service_ annotation_* annotationpresent_* cluster_ip
    external_name label_* labelpresent_* loadbalancer_ip name port_name port_number port_protocol
    type`,
  kuma: 'kuma_ dataplane label_* mesh service',
  lightsail: `lightsail_ availability_zone blueprint_id bundle_id instance_name instance_state
    instance_support_code ipv6_addresses private_ip public_ip region tag_*`,
  linode: `linode_ backups extra_ips gpus group hypervisor image instance_id instance_label
    ipv6_ranges private_ipv4 private_ipv4_rdns public_ipv4 public_ipv4_rdns public_ipv6
    public_ipv6_rdns region specs_disk_bytes specs_memory_bytes specs_transfer_bytes specs_vcpus
    status tags type`,
  marathon: `marathon_ app app_label_* image port_definition_label_* port_index
    port_mapping_label_* task`,
  msk: 'msk_ *',
  nerve: 'nerve_ endpoint_host endpoint_name endpoint_port path',
  nomad: `nomad_ address dc namespace node_id service service_address service_id service_port
    tags`,
  oci: `oci_ availability_domain compartment_id defined_tag_* fault_domain hostname_label image_id
    instance_id instance_name instance_shape instance_state ipv6_addresses private_ip public_ip
    region tag_* tenancy_id vnic_id`,
  'openstack/hypervisor': 'openstack_hypervisor_ host_ip hostname id state status type',
  'openstack/instance': `openstack_ address_pool instance_flavor instance_id instance_image
    instance_name instance_status private_ip project_id public_ip tag_* user_id`,
  'openstack/loadbalancer': `openstack_ loadbalancer_availability_zone loadbalancer_floating_ip
    loadbalancer_id loadbalancer_name loadbalancer_operating_status loadbalancer_provider
    loadbalancer_provisioning_status loadbalancer_tags loadbalancer_vip project_id`,
  outscale: 'outscale_vm_ instance_id private_ip public_ip region state subregion tag_*',
  'ovhcloud/dedicated_server': `ovhcloud_dedicated_server_ commercial_range datacenter ipv4 ipv6
    link_speed name no_intervention os rack reverse server_id state support_level`,
  'ovhcloud/vps': `ovhcloud_vps_ cluster datacenter disk display_name ipv4 ipv6 keymap
    maximum_additional_ip memory memory_limit model_name model_vcore monitoring_ip_blocks name
    netboot_mode offer offer_type state vcore version zone`,
  puppetdb: `puppetdb_ certname environment exported file parameter_* query resource tags title
    type`,
  rds: 'rds_ *',
  'scaleway/baremetal': `scaleway_baremetal_ id name os_name os_version project_id public_ipv4
    public_ipv6 status tags type zone`,
  'scaleway/instance': `scaleway_instance_ boot_type hostname id image_arch image_id image_name
    location_cluster_id location_hypervisor_id location_node_id name organization_id private_ipv4
    project_id public_ipv4 public_ipv4_addresses public_ipv6 public_ipv6_addresses region
    security_group_id security_group_name status tags type zone`,
  serverset: `serverset_ endpoint_host endpoint_host_* endpoint_port endpoint_port_* path shard
    status`,
  stackit: `stackit_ availability_zone id label_* labelpresent_* name power_status private_ipv4_*
    project public_ipv4 status type`,
  'triton/cn': 'triton_ machine_alias machine_id',
  'triton/container': `triton_ groups machine_alias machine_brand machine_id machine_image
    server_id`,
  uyuni: `uyuni_ endpoint_name exporter groups metrics_path minion_hostname primary_fqdn
    proxy_module scheme system_id`,
  vultr: `vultr_instance_ allowed_bandwidth_gb disk_gb features hostname id internal_ip label main_ip
    main_ipv6 os os_id plan ram_mb region server_status tags vcpu_count`,
}
