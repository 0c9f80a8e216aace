import type { ExporterTable } from '../exporter-table.ts'
import { alertmanager } from './alertmanager.ts'
import { blackboxExporter } from './blackbox.ts'
import { clientLibraries } from './client-libraries.ts'
import { argocd, certManager, coredns, etcd } from './cluster-services.ts'
import { elasticsearchExporter, mongodbExporter } from './databases.ts'
import { memcachedExporter, redisExporter } from './key-value-stores.ts'
import { kubeStateMetrics } from './kube-state-metrics.ts'
import { cadvisor, kubelet } from './kubelet.ts'
import { kubernetesApi, kubernetesControllers } from './kubernetes.ts'
import { kafkaExporter, rabbitmq } from './messaging.ts'
import { mysqldExporter } from './mysqld.ts'
import { nodeExporter } from './node.ts'
import { grafana, loki, thanos } from './observability.ts'
import { dotnet, jvm, snmpExporter, windowsExporter } from './platforms.ts'
import { postgresExporter } from './postgres.ts'
import { prometheus, scrapeMetrics } from './prometheus.ts'
import { envoy, haproxy, istio, nginx, traefik } from './proxies.ts'

/** The tables of all exporters; of those that share a prefix, the first that knows a name answers. */
export const exporterTables: readonly ExporterTable[] = [
  scrapeMetrics,
  nodeExporter,
  kubeStateMetrics,
  cadvisor,
  kubelet,
  kubernetesApi,
  kubernetesControllers,
  etcd,
  coredns,
  prometheus,
  alertmanager,
  blackboxExporter,
  clientLibraries,
  postgresExporter,
  mysqldExporter,
  redisExporter,
  memcachedExporter,
  elasticsearchExporter,
  mongodbExporter,
  kafkaExporter,
  rabbitmq,
  nginx,
  haproxy,
  traefik,
  envoy,
  istio,
  certManager,
  argocd,
  grafana,
  loki,
  thanos,
  windowsExporter,
  snmpExporter,
  jvm,
  dotnet,
]
