import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigContext } from '../../src/config/decode/config-context.ts'
import { decode } from '../../src/config/decode/decode.ts'
import { checkRelabelRule } from '../../src/config/relabel/check-relabel-rule.ts'
import { readRelabelRules } from '../../src/config/relabel/read-relabel-rules.ts'
import { relabel } from '../../src/config/relabel/relabel.ts'
import type { RelabelRule } from '../../src/config/relabel/relabel-rule.ts'
import { relabelRule } from '../../src/config/relabel/relabel-shape.ts'
import { listOf } from '../../src/config/shape/shape.ts'
import { labelsOf } from '../../src/model/labels.ts'
import type { NameScheme } from '../../src/model/metric-name.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { type CaseResult, caseOf, type Suite } from './suite.ts'

type Pairs = Readonly<Record<string, string>>

interface Data {
  readonly process: readonly {
    readonly line: number
    readonly input: Pairs
    readonly relabel: readonly unknown[]
    readonly output?: Pairs
    readonly drop?: boolean
  }[]
  readonly validate: readonly {
    readonly index: number
    readonly nameValidationScheme: NameScheme
    readonly ok: boolean
    readonly error?: string
    readonly yaml: string | null
  }[]
  readonly legacyTargetLabel: readonly { readonly targetLabel: string; readonly valid: boolean }[]
  readonly yamlRoundTrip: readonly { readonly name: string; readonly yaml: string }[]
  readonly jsonRoundTrip: readonly { readonly name: string; readonly json: string }[]
}

interface ReadRules {
  readonly rules: readonly RelabelRule[]
  readonly errors: readonly string[]
}

export const suite: Suite = { name: 'relabel', run }

function run(data: string): ReturnType<Suite['run']> {
  const cases = JSON.parse(
    readFileSync(join(data, 'conformance/rules/relabel.json'), 'utf8'),
  ) as Data
  return {
    suite: 'relabel',
    cases: [
      ...cases.process.map(processCase),
      ...cases.validate.map(validateCase),
      ...cases.legacyTargetLabel.map(targetCase),
      ...cases.yamlRoundTrip.map(({ name, yaml }) => roundTrip(`yamlRoundTrip ${name}`, yaml)),
      ...cases.jsonRoundTrip.map(({ name, json }) =>
        roundTrip(`jsonRoundTrip ${name}`, `target_label: x\n${asYaml(json)}`),
      ),
    ],
  }
}

function processCase(one: Data['process'][number]): CaseResult {
  const { rules, errors } = readRules(JSON.stringify(one.relabel))
  const result = relabel(labelsOf(Object.entries(one.input)), rules)
  const got = result.dropped
    ? { drop: true }
    : Object.fromEntries(result.labels.map(({ name, value }) => [name, value]))
  const expected = one.drop ? { drop: true } : (one.output ?? {})
  return caseOf(
    `process:${one.line}`,
    JSON.stringify(one.relabel),
    { errors: [], result: expected },
    { errors, result: got },
  )
}

/** Go's zero value has no YAML: an action that is null gives the same error. */
function validateCase(one: Data['validate'][number]): CaseResult {
  const yaml = one.yaml ?? 'action: null\n'
  const { errors } = readRules(listItem(yaml), one.nameValidationScheme)
  const error = unquoted(one.error ?? '')
  const got = one.ok
    ? errors
    : errors.filter((text) => unquoted(text).includes(error)).map(() => error)
  return caseOf(`validate[${one.index}]`, yaml, one.ok ? [] : [error], got)
}

function targetCase(one: Data['legacyTargetLabel'][number]): CaseResult {
  const rule = [{ target_label: one.targetLabel }]
  const { errors } = readRules(JSON.stringify(rule), 'legacy')
  return caseOf(
    `legacyTargetLabel ${one.targetLabel}`,
    one.targetLabel,
    one.valid,
    errors.length === 0,
  )
}

/** What is written comes back, defaults and empty texts included. */
function roundTrip(name: string, yaml: string): CaseResult {
  const written = parsed(yaml)
  const { rules } = readRules(listItem(yaml))
  const [rule] = rules
  const got: Record<string, unknown> = rule
    ? {
        source_labels: rule.sourceLabels.map(({ value }) => value),
        separator: rule.separator,
        regex: rule.regex,
        target_label: rule.targetLabel,
        replacement: rule.replacement,
        action: rule.action,
      }
    : {}
  const same = Object.fromEntries(Object.keys(written).map((key) => [key, got[key]]))
  return caseOf(name, yaml, written, same)
}

function parsed(yaml: string): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  const [document] = parseYaml(fileOf(yaml), { goYaml: 'v2' })
  if (document?.root?.kind !== 'mapping') return found
  for (const { key, value } of document.root.entries)
    found[key.text] =
      value.kind === 'sequence'
        ? value.items.map((item) => (item.kind === 'scalar' ? item.text : undefined))
        : value.kind === 'scalar'
          ? value.text
          : undefined
  return found
}

function asYaml(json: string): string {
  return Object.entries(JSON.parse(json) as Readonly<Record<string, string>>)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')
}

function listItem(yaml: string): string {
  return `- ${yaml.trimEnd().split('\n').join('\n  ')}\n`
}

function fileOf(text: string): Parameters<typeof parseYaml>[0] {
  const source = sourceFile('relabel.yml', text)
  return { source, text: source.text }
}

function readRules(yaml: string, scheme: NameScheme = 'utf8'): ReadRules {
  const file = fileOf(yaml)
  const [document] = parseYaml(file, { goYaml: 'v2' })
  const context = new ConfigContext({ source: file.source })
  const list = decode(document?.root, listOf(relabelRule), context)
  if (list?.kind !== 'list') return { rules: [], errors: ['no list'] }
  for (const item of list.items) if (item.kind === 'struct') checkRelabelRule(item, scheme, context)
  return {
    rules: readRelabelRules(list, scheme).rules,
    errors: context.finish().map(({ message }) => message),
  }
}

function unquoted(text: string): string {
  return text.replace(/["`]/g, '')
}
