import type { Analysis } from '../analysis/analysis.ts'
import { groupInterval } from '../analysis/graph/group-interval.ts'
import type { RuleGraph } from '../analysis/graph/rule-graph.ts'
import { formatDuration } from '../model/duration.ts'
import type { Rule, RuleGroup } from '../rules/rule-file.ts'
import { rulePlace, ruleUnit } from './rule-facts.ts'

/** The graph as lines: each group with its interval, each rule with its unit and what it reads. */
export function graphText(graph: RuleGraph, analysis: Analysis): string {
  const reads = readsByRule(graph)
  const lines: string[] = []
  let group: RuleGroup | undefined
  for (const rule of graph.rules) {
    if (rule.group !== group) {
      group = rule.group
      lines.push(...(lines.length > 0 ? [''] : []), groupLine(group))
    }
    const unit = ruleUnit(rule, analysis)
    lines.push(`  ${kindOf(rule)} ${rule.name.value}${unit === undefined ? '' : `: ${unit}`}`)
    for (const to of reads.get(rule) ?? []) {
      const away =
        to.group === rule.group ? '' : `  (${rulePlace(to).path}, ${to.group.name.value})`
      lines.push(`    <- ${to.name.value}${away}`)
    }
    for (const { name, near } of graph.dangling.filter((one) => one.rule === rule))
      lines.push(`    <- ${name}  (not recorded${near === undefined ? '' : `; ${near} is`})`)
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** The graph in Mermaid's notation, for Markdown. */
export function graphMermaid(graph: RuleGraph): string {
  const ids = idsOf(graph)
  const lines = ['graph LR']
  for (const [rule, id] of ids)
    lines.push(
      rule.kind === 'AlertingRule'
        ? `  ${id}(["${escapeMermaid(rule.name.value)}"])`
        : `  ${id}["${escapeMermaid(rule.name.value)}"]`,
    )
  const missing = missingIds(graph)
  for (const [name, id] of missing) lines.push(`  ${id}["${escapeMermaid(name)} ?"]`)
  for (const { from, to } of graph.edges) lines.push(`  ${ids.get(to)} --> ${ids.get(from)}`)
  for (const { rule, name } of graph.dangling)
    lines.push(`  ${missing.get(name)} -.-> ${ids.get(rule)}`)
  return `${lines.join('\n')}\n`
}

/** The graph in the notation of Graphviz. */
export function graphDot(graph: RuleGraph): string {
  const ids = idsOf(graph)
  const lines = ['digraph rules {', '  rankdir=LR', '  node [shape=box]']
  for (const [rule, id] of ids) {
    const shape = rule.kind === 'AlertingRule' ? ', shape=ellipse' : ''
    lines.push(`  ${id} [label=${JSON.stringify(rule.name.value)}${shape}]`)
  }
  const missing = missingIds(graph)
  for (const [name, id] of missing)
    lines.push(`  ${id} [label=${JSON.stringify(name)}, style=dashed]`)
  for (const { from, to } of graph.edges) lines.push(`  ${ids.get(to)} -> ${ids.get(from)}`)
  for (const { rule, name } of graph.dangling)
    lines.push(`  ${missing.get(name)} -> ${ids.get(rule)} [style=dashed]`)
  return `${lines.join('\n')}\n}\n`
}

/** The graph as JSON: rules by number, edges from what is read to what reads it. */
export function graphJson(graph: RuleGraph, analysis: Analysis): string {
  const numbers = numbersOf(graph)
  const rules = [...numbers.keys()].map((rule, id) => {
    const interval = groupInterval(rule.group)
    return {
      id,
      kind: kindOf(rule),
      name: rule.name.value,
      group: rule.group.name.value,
      interval: interval === undefined ? null : formatDuration(interval),
      unit: ruleUnit(rule, analysis) ?? null,
      ...rulePlace(rule),
    }
  })
  const edges = graph.edges.map(({ from, to }) => ({
    from: numbers.get(to),
    to: numbers.get(from),
  }))
  const dangling = graph.dangling.map(({ rule, name, near }) => ({
    rule: numbers.get(rule),
    name,
    near: near ?? null,
  }))
  return `${JSON.stringify({ schemaVersion: 1, rules, edges, dangling }, null, 2)}\n`
}

function groupLine(group: RuleGroup): string {
  const interval = groupInterval(group)
  const every = interval === undefined ? '' : `, every ${formatDuration(interval)}`
  return `${group.file.source.path}: ${group.name.value}${every}`
}

function kindOf({ kind }: Rule): 'alert' | 'record' {
  return kind === 'AlertingRule' ? 'alert' : 'record'
}

function readsByRule({ edges }: RuleGraph): ReadonlyMap<Rule, readonly Rule[]> {
  const reads = new Map<Rule, Rule[]>()
  for (const { from, to } of edges) {
    const others = reads.get(from)
    if (others) others.push(to)
    else reads.set(from, [to])
  }
  return reads
}

/** Rules that are asked for, and those of other files that they read. */
function numbersOf({ rules, edges }: RuleGraph): ReadonlyMap<Rule, number> {
  const all = new Set([...rules, ...edges.map(({ to }) => to)])
  return new Map([...all].map((rule, at) => [rule, at]))
}

function idsOf(graph: RuleGraph): ReadonlyMap<Rule, string> {
  return new Map([...numbersOf(graph)].map(([rule, at]) => [rule, `r${at}`]))
}

function missingIds({ dangling }: RuleGraph): ReadonlyMap<string, string> {
  const names = [...new Set(dangling.map(({ name }) => name))]
  return new Map(names.map((name, at) => [name, `m${at}`]))
}

function escapeMermaid(text: string): string {
  return text.replace(/"/g, '#quot;')
}
