import type { Field } from '../../shape/shape.ts'
import {
  awsDiscovery,
  ec2Discovery,
  ecsDiscovery,
  elasticacheDiscovery,
  lightsailDiscovery,
  mskDiscovery,
  rdsDiscovery,
} from './aws.ts'
import { azureDiscovery } from './azure.ts'
import { consulDiscovery } from './consul.ts'
import { digitaloceanDiscovery } from './digitalocean.ts'
import { dnsDiscovery } from './dns.ts'
import { dockerDiscovery, dockerswarmDiscovery } from './docker.ts'
import { eurekaDiscovery } from './eureka.ts'
import { fileDiscovery } from './file-discovery.ts'
import { gceDiscovery } from './gce.ts'
import { hetznerDiscovery } from './hetzner.ts'
import { httpDiscovery } from './http.ts'
import { ionosDiscovery } from './ionos.ts'
import { kubernetesDiscovery } from './kubernetes.ts'
import { kumaDiscovery } from './kuma.ts'
import { linodeDiscovery } from './linode.ts'
import { marathonDiscovery } from './marathon.ts'
import { nomadDiscovery } from './nomad.ts'
import { ociDiscovery } from './oci.ts'
import { openstackDiscovery } from './openstack.ts'
import { outscaleDiscovery } from './outscale.ts'
import { ovhcloudDiscovery } from './ovhcloud.ts'
import { puppetdbDiscovery } from './puppetdb.ts'
import { scalewayDiscovery } from './scaleway.ts'
import { stackitDiscovery } from './stackit.ts'
import { tritonDiscovery } from './triton.ts'
import { uyuniDiscovery } from './uyuni.ts'
import { vultrDiscovery } from './vultr.ts'
import { nerveDiscovery, serversetDiscovery } from './zookeeper.ts'

/** Every mechanism of service discovery, by its field in a scrape or Alertmanager configuration. */
export const discoveryFields: Readonly<Record<string, Field>> = {
  aws_sd_configs: awsDiscovery,
  azure_sd_configs: azureDiscovery,
  consul_sd_configs: consulDiscovery,
  digitalocean_sd_configs: digitaloceanDiscovery,
  dns_sd_configs: dnsDiscovery,
  docker_sd_configs: dockerDiscovery,
  dockerswarm_sd_configs: dockerswarmDiscovery,
  ec2_sd_configs: ec2Discovery,
  ecs_sd_configs: ecsDiscovery,
  elasticache_sd_configs: elasticacheDiscovery,
  eureka_sd_configs: eurekaDiscovery,
  file_sd_configs: fileDiscovery,
  gce_sd_configs: gceDiscovery,
  hetzner_sd_configs: hetznerDiscovery,
  http_sd_configs: httpDiscovery,
  ionos_sd_configs: ionosDiscovery,
  kubernetes_sd_configs: kubernetesDiscovery,
  kuma_sd_configs: kumaDiscovery,
  lightsail_sd_configs: lightsailDiscovery,
  linode_sd_configs: linodeDiscovery,
  marathon_sd_configs: marathonDiscovery,
  msk_sd_configs: mskDiscovery,
  nerve_sd_configs: nerveDiscovery,
  nomad_sd_configs: nomadDiscovery,
  oci_sd_configs: ociDiscovery,
  openstack_sd_configs: openstackDiscovery,
  outscale_sd_configs: outscaleDiscovery,
  ovhcloud_sd_configs: ovhcloudDiscovery,
  puppetdb_sd_configs: puppetdbDiscovery,
  rds_sd_configs: rdsDiscovery,
  scaleway_sd_configs: scalewayDiscovery,
  serverset_sd_configs: serversetDiscovery,
  stackit_sd_configs: stackitDiscovery,
  triton_sd_configs: tritonDiscovery,
  uyuni_sd_configs: uyuniDiscovery,
  vultr_sd_configs: vultrDiscovery,
}
