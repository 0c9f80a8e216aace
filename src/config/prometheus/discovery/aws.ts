import type { ConfigContext } from '../../decode/config-context.ts'
import { headOf, structsAt } from '../../decode/field-access.ts'
import { int, oneOf, secret, text } from '../../shape/scalars.ts'
import { type Field, listOf, type StructValue, struct } from '../../shape/shape.ts'
import { httpClientFields } from '../http-client.ts'
import { oauth2 } from '../oauth2.ts'
import { discoverySection, refreshInterval, targetPort } from './discovery-section.ts'
import { isEmptyList } from './list-items.ts'
import { requireField } from './required-field.ts'

type Fields = Readonly<Record<string, Field>>

const accountFields: Fields = {
  region: { shape: text, doc: 'AWS region; where empty, that of the instance Prometheus runs on.' },
  endpoint: { shape: text, since: '2.4', doc: 'Endpoint to ask instead of that of AWS.' },
  access_key: { shape: text, doc: 'Identifier of the access key; else the environment tells it.' },
  secret_key: { shape: secret, doc: 'Secret of the access key; else the environment tells it.' },
  profile: { shape: text, doc: 'Named profile of the credentials.' },
  role_arn: { shape: text, doc: 'ARN of a role to take on instead of using the keys alone.' },
  external_id: { shape: text, since: '3.12', doc: 'External identifier that goes with the role.' },
  refresh_interval: refreshInterval(60_000),
  port: targetPort(),
}

const filter = struct('aws.Filter', 'a filter', {
  name: { shape: text, doc: 'Name of the filter, as the AWS API knows it.' },
  values: { shape: listOf(text), doc: 'Values of which one must hold.' },
})

function filters(nullItem?: string): Field {
  const doc = 'Filters that the API applies before it answers.'
  return { shape: { ...listOf(filter, nullItem), goName: '[]*aws.Filter' }, doc }
}

const clusters: Field = {
  shape: listOf(text),
  doc: 'ARNs of the clusters to look at; all of the region where empty.',
}

const clusterFields: Fields = {
  ...accountFields,
  clusters,
  request_concurrency: { shape: int, doc: 'How many requests run at the same time.' },
}

const role = oneOf(
  ['ec2', 'lightsail', 'ecs', 'msk', 'elasticache', 'rds'],
  'unknown AWS SD role `%s`',
)

/** Prometheus does not check what the HTTP client of the common mechanism says. */
const uncheckedHttpFields: Fields = {
  ...httpClientFields,
  oauth2: {
    ...httpClientFields.oauth2,
    shape: struct(oauth2.goName, oauth2.title, oauth2.fields),
  },
}

/** `aws_sd_configs`: one mechanism for several services of AWS. */
export const awsDiscovery: Field = discoverySection({
  key: 'aws_sd_configs',
  goType: 'aws.SDConfig',
  title: 'an AWS discovery',
  doc: 'Targets from services of AWS, chosen by `role`.',
  since: '3.8',
  fields: {
    role: { shape: role, doc: 'Service whose resources become targets.' },
    ...accountFields,
    filters: filters(),
    clusters,
    ...uncheckedHttpFields,
  },
  check: (value, context) => {
    requireField(value, 'role', 'unknown AWS SD role ``', context)
  },
})

/** `ec2_sd_configs`: instances of EC2. */
export const ec2Discovery: Field = discoverySection({
  key: 'ec2_sd_configs',
  goType: 'aws.EC2SDConfig',
  title: 'an EC2 discovery',
  doc: 'Targets from instances of AWS EC2.',
  http: true,
  fields: {
    ...accountFields,
    filters: { ...filters('empty or null filter in ec2_sd_configs'), since: '2.3' },
  },
  check: checkFilterValues,
})

function checkFilterValues(value: StructValue, context: ConfigContext): void {
  for (const item of structsAt(value, 'filters'))
    if (isEmptyList(item, 'values'))
      context.reportMissing(
        item.node,
        headOf(item),
        'EC2 SD configuration filter values cannot be empty',
        { help: 'add `values` with at least one value, or remove the filter' },
      )
}

/** `lightsail_sd_configs`: instances of Lightsail. */
export const lightsailDiscovery: Field = discoverySection({
  key: 'lightsail_sd_configs',
  goType: 'aws.LightsailSDConfig',
  title: 'a Lightsail discovery',
  doc: 'Targets from instances of AWS Lightsail.',
  since: '2.27',
  http: true,
  fields: accountFields,
})

function clusterDiscovery(
  service: string,
  goType: string,
  since: string,
  fields: Fields = clusterFields,
): Field {
  return discoverySection({
    key: `${service.toLowerCase()}_sd_configs`,
    goType,
    title: `an ${service} discovery`,
    doc: `Targets from AWS ${service}.`,
    since,
    http: true,
    fields,
  })
}

/** `ecs_sd_configs`: tasks of ECS. */
export const ecsDiscovery: Field = clusterDiscovery('ECS', 'aws.ECSSDConfig', '3.8')

/** `msk_sd_configs`: brokers of MSK. */
export const mskDiscovery: Field = clusterDiscovery('MSK', 'aws.MSKSDConfig', '3.10')

/** `elasticache_sd_configs`: caches of ElastiCache. */
export const elasticacheDiscovery: Field = clusterDiscovery(
  'ElastiCache',
  'aws.ElasticacheSDConfig',
  '3.11',
)

/** `rds_sd_configs`: instances of RDS. */
export const rdsDiscovery: Field = clusterDiscovery('RDS', 'aws.RDSSDConfig', '3.11', {
  ...clusterFields,
  filters: { ...filters(), since: '3.13' },
})
