import type { ConfigContext } from '../../decode/config-context.ts'
import { bool, oneOf, secret, text } from '../../shape/scalars.ts'
import type { Field, StructValue } from '../../shape/shape.ts'
import { tlsConfig } from '../tls-config.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { requireField } from './required-field.ts'

const unknownAvailability = 'unknown availability %s, must be one of admin, internal or public'

/** `openstack_sd_configs`: instances, hypervisors and load balancers of OpenStack. */
export const openstackDiscovery: Field = discoverySection({
  key: 'openstack_sd_configs',
  goType: 'openstack.SDConfig',
  title: 'an OpenStack discovery',
  doc: 'Targets from instances, hypervisors or load balancers of OpenStack.',
  fields: {
    role: {
      shape: oneOf(['instance', 'hypervisor', 'loadbalancer'], 'unknown OpenStack SD role `%s`'),
      doc: 'Kind of resources that become targets.',
    },
    region: { shape: text, doc: 'Region of the resources.' },
    identity_endpoint: { shape: text, doc: 'URL of the Identity API.' },
    username: { shape: text, doc: 'Name of the user.' },
    userid: { shape: text, doc: 'Identifier of the user, with Identity V3.' },
    password: { shape: secret, doc: 'Password of the user.' },
    domain_name: { shape: text, doc: 'Domain of the user, by name.' },
    domain_id: { shape: text, doc: 'Domain of the user, by identifier.' },
    project_name: { shape: text, doc: 'Project, by name.' },
    project_id: { shape: text, doc: 'Project, by identifier.' },
    application_credential_name: {
      shape: text,
      since: '2.7',
      doc: 'Application credential instead of a user, by name.',
    },
    application_credential_id: {
      shape: text,
      since: '2.7',
      doc: 'Application credential instead of a user, by identifier.',
    },
    application_credential_secret: {
      shape: secret,
      since: '2.7',
      doc: 'Secret of the application credential.',
    },
    all_tenants: {
      shape: bool,
      since: '2.5',
      doc: 'Instances of all projects are listed, which mostly needs an administrator.',
    },
    refresh_interval: refreshInterval(60_000),
    port: targetPort(),
    availability: {
      shape: oneOf(['public', 'admin', 'internal'], unknownAvailability),
      default: 'public',
      since: '2.20',
      doc: 'Kind of endpoint of the APIs to connect to.',
    },
    tls_config: { shape: tlsConfig, default: {}, since: '2.5', doc: 'TLS of requests.' },
  },
  check: checkOpenstack,
})

function checkOpenstack(value: StructValue, context: ConfigContext): void {
  const missing = 'role missing (one of: instance, hypervisor, loadbalancer)'
  requireField(value, 'role', missing, context)
  requireField(value, 'region', 'openstack SD configuration requires a region', context)
  requireField(value, 'availability', unknownAvailability.replace('%s', ''), context)
}
