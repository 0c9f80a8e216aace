import type { ConfigContext } from '../../decode/config-context.ts'
import { bool, oneOf, text, url } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue, struct } from '../../shape/shape.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'

const filter = struct('moby.Filter', 'a filter', {
  name: { shape: text, doc: 'Name of the filter, as the Docker API knows it.' },
  values: { shape: listOf(text), doc: 'Values of which one must hold.' },
})

const fields: Readonly<Record<string, Field>> = {
  host: { shape: url, doc: 'Address of the Docker daemon, such as `unix:///var/run/docker.sock`.' },
  filters: { shape: listOf(filter), doc: 'Filters that the daemon applies before it answers.' },
  refresh_interval: refreshInterval(60_000),
}

function checkHost(value: StructValue, context: ConfigContext): void {
  requireField(value, 'host', 'host missing', context)
}

/** `docker_sd_configs`: containers of a Docker daemon. */
export const dockerDiscovery: Field = discoverySection({
  key: 'docker_sd_configs',
  goType: 'moby.DockerSDConfig',
  title: 'a Docker discovery',
  doc: 'Targets from containers of a Docker daemon.',
  since: '2.27',
  http: true,
  fields: {
    ...fields,
    port: {
      ...targetPort(),
      doc: 'Port of containers without a published port and of those in host networking mode.',
    },
    host_networking_host: {
      shape: text,
      default: 'localhost',
      since: '2.30',
      doc: 'Host of the containers that are in host networking mode.',
    },
    match_first_network: {
      shape: bool,
      default: true,
      since: '2.54',
      doc: 'Of a container in several networks only the first network by name gives targets.',
    },
  },
  check: checkHost,
})

const missingRole = 'role missing (one of: tasks, services, nodes)'

const role = oneOf(
  ['services', 'tasks', 'nodes'],
  'invalid role `%s`, expected tasks, services, or nodes',
)

/** `dockerswarm_sd_configs`: services, tasks and nodes of a Docker swarm. */
export const dockerswarmDiscovery: Field = discoverySection({
  key: 'dockerswarm_sd_configs',
  goType: 'moby.DockerSwarmSDConfig',
  title: 'a Docker Swarm discovery',
  doc: 'Targets from services, tasks or nodes of a Docker swarm.',
  since: '2.20',
  http: true,
  fields: {
    ...fields,
    role: { shape: role, doc: 'Kind of resources that become targets.' },
    port: { ...targetPort(), doc: 'Port of nodes, and of what has no published port.' },
  },
  check(value, context): void {
    checkHost(value, context)
    requireField(value, 'role', missingRole, context)
  },
})
