import type { Facts } from '../../analysis/facts.ts'
import { labelFact } from '../../analysis/labels/label-facts.ts'
import { neverThere } from '../../analysis/labels/never-there.ts'
import { textArgument } from '../../analysis/labels/text-argument.ts'
import { captureGroups } from '../../model/capture-groups.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import { compileRegexp, type Regexp } from '../../model/regexp.ts'
import { parseRegexpTemplate } from '../../model/regexp-template.ts'
import type { Call } from '../../promql/ast.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { describeValues, listNames } from './describe-label.ts'

/** A finding and the argument that it is about. */
interface Finding {
  readonly argument: number
  readonly report: Report
}

/** Calls of `label_replace` and `label_join` that change nothing, or fill in groups that are not there. */
const check: Check = defineCheck({
  id: 'label/replace-noop',
  create(context) {
    return {
      Call(node, expr, { file }) {
        const name = node.func.value
        if (name !== 'label_replace' && name !== 'label_join') return
        const [input] = node.args
        const facts = input && context.analysis.expression(file, expr)?.of(input)
        if (!facts) return
        const found = name === 'label_join' ? emptyJoin(node, facts) : uselessReplace(node, facts)
        if (!found) return
        context.reportIn(expr, node.args[found.argument]?.span ?? node.span, found.report)
      },
    }
  },
})

export default check

function uselessReplace(node: Call, facts: Facts): Finding | undefined {
  const [template, source, pattern] = [2, 3, 4].map((at) => textArgument(node, at))
  if (template === undefined || source === undefined || pattern === undefined) return undefined
  const regexp = compileRegexp(pattern)
  if ('error' in regexp) return undefined
  return (
    missingGroup(template, pattern) ??
    (source === '' || source === metricNameLabel ? undefined : neverMatching(source, regexp, facts))
  )
}

function missingGroup(template: string, pattern: string): Finding | undefined {
  const { names } = captureGroups(pattern)
  for (const part of parseRegexpTemplate(template)) {
    if ('text' in part) continue
    const written = 'group' in part ? String(part.group) : part.name
    const exists = 'group' in part ? part.group < names.length : names.includes(part.name)
    if (!exists) return { argument: 2, report: describeGroup(written, names.length - 1) }
  }
  return undefined
}

function describeGroup(name: string, groups: number): Report {
  const joined = /^(\d+)_?(.*)$/.exec(name)
  const numbered = joined && joined[2] === '' ? joined[1] : undefined
  const reference = numbered ? `$${numbered}` : `\${${name}}`
  const meant =
    joined && joined[2] !== ''
      ? `\${${joined[1]}}${name.slice((joined[1] ?? '').length)}`
      : undefined
  const count = groups === 0 ? 'no group' : groups === 1 ? 'one group' : `${groups} groups`
  return {
    message: meant
      ? `\`$${name}\` is read as a group of the name \`${name}\`, where \`${meant}\` is meant`
      : `\`${reference}\` stands for a group that the pattern does not have: it has ${count}`,
    label: 'filled in as nothing',
    why: 'A reference to a group that does not exist is replaced by the empty text; a label without a value is removed.',
    help: meant
      ? `write \`${meant}\``
      : 'put the part of the pattern that is wanted in parentheses',
  }
}

function neverMatching(source: string, regexp: Regexp, facts: Facts): Finding | undefined {
  if (regexp.matchesEmpty) return undefined
  const missing = neverThere(facts, source)
  if (missing)
    return {
      argument: 3,
      report: {
        message: `\`label_replace\` reads \`${source}\`, which no series has here`,
        label: 'never there',
        why: 'The pattern does not match a missing label, so the call changes nothing.',
        help: `keep \`${source}\` below, or read a label that is there`,
        related: relatedReasons(missing.because),
        confidence: missing.confidence,
      },
    }
  return unmatchedValues(source, regexp, facts)
}

function unmatchedValues(source: string, regexp: Regexp, facts: Facts): Finding | undefined {
  const all = facts.branches.map(({ labels }) => labelFact(labels, source))
  const values = all.flatMap(({ values }) => (values?.kind === 'finite' ? values.values : []))
  if (values.length === 0 || values.some((value) => regexp.matches(value))) return undefined
  if (all.some(({ values: known }) => known?.kind !== 'finite')) return undefined
  const shown = describeValues(source, { kind: 'finite', values: [...new Set(values)] })
  return {
    argument: 4,
    report: {
      message: `\`label_replace\` never matches: \`${source}\` is ${shown} here`,
      label: 'matches none of the values',
      why: 'Where the pattern does not match, the call changes nothing.',
      help: 'write a pattern that matches the whole value: patterns are anchored at both ends',
      related: relatedReasons(all[0]?.because),
    },
  }
}

function emptyJoin(node: Call, facts: Facts): Finding | undefined {
  const sources = node.args.slice(3).flatMap((_, at) => textArgument(node, at + 3) ?? [])
  if (sources.length === 0 || sources.length !== node.args.length - 3) return undefined
  const missing = sources.map((source) => neverThere(facts, source))
  const [first] = missing
  if (!first || missing.some((one) => !one)) return undefined
  return {
    argument: 3,
    report: {
      message: `\`label_join\` joins ${listNames(sources)}, which no series has here`,
      label: 'never there',
      why: 'The joined value holds nothing but separators.',
      help: 'keep the labels below, or join labels that are there',
      related: relatedReasons(first.because),
      confidence: first.confidence,
    },
  }
}
