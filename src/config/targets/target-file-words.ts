import { goQuote } from '../../model/go-quote.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { goScalar } from '../shape/scalars.ts'
import { targetGroup } from './target-file-shape.ts'

/** What Prometheus says of a discovery file, which is Go's text for JSON or for YAML. */
export interface TargetFileWords {
  notGroups(node: YamlNode): string
  notGroup(node: YamlNode): string
  notTargets(node: YamlNode): string
  notTarget(node: YamlNode): string
  notLabels(node: YamlNode): string
  notLabel(node: YamlNode): string
  unknownField(name: string): string
}

const groupType = targetGroup.goName

/** Of go-yaml v2. */
export const yamlWords: TargetFileWords = {
  notGroups: (node) => wrongYaml(node, '[]*targetgroup.Group'),
  notGroup: (node) => wrongYaml(node, groupType),
  notTargets: (node) => wrongYaml(node, '[]string'),
  notTarget: (node) => wrongYaml(node, 'string'),
  notLabels: (node) => wrongYaml(node, 'model.LabelSet'),
  notLabel: (node) => wrongYaml(node, 'model.LabelValue'),
  unknownField: (name) => `field \`${name}\` not found in type ${groupType}`,
}

/** Of Go's encoding/json. */
export const jsonWords: TargetFileWords = {
  notGroups: (node) => wrongJson(node, 'value of type []*targetgroup.Group'),
  notGroup: (node) => wrongJson(node, `value of type ${groupType.replaceAll('yaml:', 'json:')}`),
  notTargets: (node) => wrongJson(node, 'struct field .targets of type []string'),
  notTarget: (node) => wrongJson(node, 'struct field .targets of type string'),
  notLabels: (node) =>
    wrongJson(node, 'struct field .labels of type map[model.LabelName]model.LabelValue'),
  notLabel: (node) => wrongJson(node, 'struct field .labels of type model.LabelValue'),
  unknownField: (name) => `json: unknown field ${goQuote(name)}`,
}

function wrongYaml(node: YamlNode, goName: string): string {
  const what = node.kind === 'scalar' ? goScalar(node) : node.kind === 'mapping' ? '!!map' : '!!seq'
  return `cannot unmarshal ${what} into ${goName}`
}

function wrongJson(node: YamlNode, where: string): string {
  return `json: cannot unmarshal ${jsonKind(node)} into Go ${where}`
}

function jsonKind(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? 'object' : 'array'
  if (node.style === 'double') return 'string'
  return node.type === 'bool' ? 'bool' : 'number'
}
