import { goLowerCase, goUpperCase } from '../../model/go-case.ts'
import { md5 } from '../../model/md5.ts'
import { isValidLabelName, type NameScheme } from '../../model/metric-name.ts'
import { textToBytes } from '../../model/raw-bytes.ts'
import { compileRule } from './compiled-rule.ts'
import type { LabelBuilder } from './label-builder.ts'
import type { RelabelRule } from './relabel-rule.ts'

/**
 * What a rule did: `applied` where it may have changed labels, `kept` and `dropped` for the actions that decide,
 * `unmatched` where its pattern matched nothing, `invalid-name` where the name of the label to set is none.
 */
export type RelabelOutcome =
  | { readonly kind: 'applied' | 'kept' | 'dropped' | 'unmatched' }
  | { readonly kind: 'invalid-name'; readonly name: string }

const applied: RelabelOutcome = { kind: 'applied' }
const kept: RelabelOutcome = { kind: 'kept' }
const dropped: RelabelOutcome = { kind: 'dropped' }
const unmatched: RelabelOutcome = { kind: 'unmatched' }

/** The values of a rule's source labels, joined by its separator. */
export function sourceValue(rule: RelabelRule, labels: LabelBuilder): string {
  return rule.sourceLabels.map(({ value }) => labels.get(value)).join(rule.separator)
}

/** Runs one rule, as Prometheus 3.14 does. */
export function applyRule(
  rule: RelabelRule,
  labels: LabelBuilder,
  scheme: NameScheme,
): RelabelOutcome {
  switch (rule.action) {
    case 'replace':
      return replace(rule, labels, scheme)
    case 'keep':
      return compileRule(rule).matches(sourceValue(rule, labels)) ? kept : dropped
    case 'drop':
      return compileRule(rule).matches(sourceValue(rule, labels)) ? dropped : kept
    case 'keepequal':
      return labels.get(rule.targetLabel) === sourceValue(rule, labels) ? kept : dropped
    case 'dropequal':
      return labels.get(rule.targetLabel) === sourceValue(rule, labels) ? dropped : kept
    case 'lowercase':
      return setTarget(rule, labels, goLowerCase)
    case 'uppercase':
      return setTarget(rule, labels, goUpperCase)
    case 'hashmod':
      return setTarget(rule, labels, (value) => hashModulo(value, rule.modulus))
    case 'labelmap':
      return mapNames(rule, labels)
    case 'labeldrop':
      return dropNames(rule, labels, true)
    case 'labelkeep':
      return dropNames(rule, labels, false)
  }
}

function replace(rule: RelabelRule, labels: LabelBuilder, scheme: NameScheme): RelabelOutcome {
  const source = sourceValue(rule, labels)
  const { target, replacement } = compileRule(rule)
  const name = target(source)
  if (name === undefined) return unmatched
  if (!isValidLabelName(name, scheme)) return { kind: 'invalid-name', name }
  labels.set(name, replacement(source) ?? '')
  return applied
}

function setTarget(
  rule: RelabelRule,
  labels: LabelBuilder,
  convert: (source: string) => string,
): RelabelOutcome {
  labels.set(rule.targetLabel, convert(sourceValue(rule, labels)))
  return applied
}

/** The last eight bytes of the MD5 digest, big-endian, modulo the modulus. */
function hashModulo(text: string, modulus: bigint): string {
  const digest = md5(textToBytes(text))
  const hash = new DataView(digest.buffer, digest.byteOffset).getBigUint64(8)
  return String(modulus === 0n ? hash : hash % modulus)
}

/** Copies labels to other names; what it writes is not mapped again. */
function mapNames(rule: RelabelRule, labels: LabelBuilder): RelabelOutcome {
  const { replacement } = compileRule(rule)
  let matched = false
  for (const { name, value } of labels.entries()) {
    const to = replacement(name)
    if (to === undefined) continue
    matched = true
    labels.set(to, value)
  }
  return matched ? applied : unmatched
}

function dropNames(rule: RelabelRule, labels: LabelBuilder, whatMatches: boolean): RelabelOutcome {
  const { matches } = compileRule(rule)
  let matched = false
  for (const { name } of labels.entries()) {
    if (matches(name) !== whatMatches) continue
    matched = true
    labels.delete(name)
  }
  return matched ? applied : unmatched
}
