import { describe, expect, it } from 'vitest'
import { ConfigContext } from '../../src/config/decode/config-context.ts'
import { decode } from '../../src/config/decode/decode.ts'
import { discoveryFields } from '../../src/config/prometheus/discovery/discovery-fields.ts'
import { metaLabelNames } from '../../src/config/prometheus/discovery/meta-label-names.ts'
import {
  type MetaLabels,
  maySet,
  metaLabelsOf,
} from '../../src/config/prometheus/discovery/meta-labels.ts'
import { struct } from '../../src/config/shape/shape.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

const job = struct('config.ScrapeConfig', 'a job', discoveryFields)

function labelsOf(mechanism: string, section: string): MetaLabels | undefined {
  const source = sourceFile('prometheus.yml', `${mechanism}_sd_configs: [${section}]\n`)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const context = new ConfigContext({ source, placeholders: true })
  const value = decode(document?.root, job, context)
  const list = value?.kind === 'struct' && value.fields.get(`${mechanism}_sd_configs`)?.value
  const item = list && list.kind === 'list' ? list.items[0] : undefined
  if (item?.kind !== 'struct') throw new Error('no section')
  return metaLabelsOf({
    mechanism: `${mechanism}_sd_configs`,
    value: item,
    span: { start: 0, end: 0 },
  })
}

/** The names that a discovery may set, of those that are asked for. */
function settable(mechanism: string, section: string, names: readonly string[]): readonly string[] {
  const labels = labelsOf(mechanism, section)
  return names.filter((name) => labels && maySet(labels, `__meta_${name}`))
}

describe('meta labels', () => {
  it('are known of each role of Kubernetes', () => {
    const names = [
      'kubernetes_namespace',
      'kubernetes_node_label_a',
      'kubernetes_pod_label_a',
      'kubernetes_service_annotation_a',
      'kubernetes_endpoint_port_name',
      'kubernetes_ingress_host',
    ]
    const of = (section: string): readonly string[] =>
      settable('kubernetes', section, names).map((name) => name.replace('kubernetes_', ''))
    expect(of('{role: node}')).toEqual(['node_label_a'])
    expect(of('{role: pod}')).toEqual(['namespace', 'pod_label_a'])
    expect(of('{role: pod, attach_metadata: {node: true}}')).toEqual([
      'namespace',
      'node_label_a',
      'pod_label_a',
    ])
    expect(of('{role: endpoints, attach_metadata: {node: false}}')).toEqual([
      'namespace',
      'pod_label_a',
      'service_annotation_a',
      'endpoint_port_name',
    ])
    expect(of('{role: ingress}')).toEqual(['namespace', 'ingress_host'])
  })

  it('of related objects are there where they are asked for, or may be', () => {
    const names = ['kubernetes_namespace_label_a', 'kubernetes_pod_job_name']
    expect(settable('kubernetes', '{role: pod}', names)).toEqual([])
    for (const attach of ['{namespace: true, job: true}', '"{{ .Values.attach }}"'])
      expect(settable('kubernetes', `{role: pod, attach_metadata: ${attach}}`, names)).toEqual(
        names,
      )
  })

  it('are known of the role that is the default', () => {
    expect(settable('digitalocean', '{}', ['digitalocean_vpc', 'digitalocean_db_id'])).toEqual([
      'digitalocean_vpc',
    ])
    expect(settable('aws', '{role: ec2}', ['ec2_tag_Name', 'rds_cluster_arn'])).toEqual([
      'ec2_tag_Name',
    ])
    expect(
      settable('consul', '{}', ['consul_tags', 'consul_service_metadata_a', 'consul_tag']),
    ).toEqual(['consul_tags', 'consul_service_metadata_a'])
  })

  it('are not known where targets bring their own, or the role is not known', () => {
    expect(labelsOf('file', '{files: [a.yml]}')).toBeUndefined()
    expect(labelsOf('http', '{url: "http://a"}')).toBeUndefined()
    expect(labelsOf('kubernetes', '{role: "{{ .Values.role }}"}')).toBeUndefined()
    expect(labelsOf('kubernetes', '{}')).toBeUndefined()
    expect(labelsOf('hetzner', '{role: cloud}')).toBeUndefined()
  })

  it('are known of every mechanism but files and HTTP', () => {
    const kinds = Object.keys(metaLabelNames)
    const unknown = Object.keys(discoveryFields)
      .map((field) => field.replace('_sd_configs', ''))
      .filter((name) => !kinds.some((kind) => kind === name || kind.startsWith(`${name}/`)))
    expect(unknown).toEqual(['aws', 'file', 'http'])
  })

  it('are well-formed', () => {
    for (const names of Object.values(metaLabelNames))
      expect(names.replace(/\s+/g, ' ')).toMatch(/^[a-z0-9_]+_( [a-z0-9_]*\*?)+$/)
  })
})
