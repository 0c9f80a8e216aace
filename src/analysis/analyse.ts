import { stronglyConnected } from '../model/strongly-connected.ts'
import type { VectorSelector } from '../promql/ast.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import { walk } from '../promql/visit.ts'
import type { PromExpr, RecordingRule, Rule, RuleFile } from '../rules/rule-file.ts'
import { offsetMap } from '../text/scalar-map.ts'
import type { Analysis, RuleScope } from './analysis.ts'
import type { Site } from './domain.ts'
import { widenBranches } from './domains.ts'
import type { ExprFacts, Facts } from './facts.ts'
import { canRead } from './graph/can-read.ts'
import { RuleScopes } from './graph/rule-scopes.ts'
import type { Knowledge } from './knowledge.ts'
import { labelledBy } from './rule-result.ts'
import { selectedName } from './selected-name.ts'
import { deriveFacts, join, type Resolved, unknownFacts } from './transfer.ts'

/** What is analysed. */
export interface AnalysisInput {
  readonly ruleFiles: readonly RuleFile[]
  /** Sets of files that one server loads. */
  readonly together: readonly (readonly RuleFile[])[]
  readonly knowledge: Knowledge
  /** What is known in one file; absent: the same in all. */
  knowledgeFor?(file: RuleFile): Knowledge
}

/** Prepares the analysis of some rules; each thing is derived when it is first asked for. */
export function analyse(input: AnalysisInput): Analysis {
  return new LazyAnalysis(input)
}

/** So many expressions keep their facts at hand. */
const mostRemembered = 64

/** Most rounds over the rules of a cycle before their facts are given up. */
const mostRounds = 10

class LazyAnalysis implements Analysis {
  readonly knowledge: Knowledge
  readonly #input: AnalysisInput
  readonly #scopes: RuleScopes
  readonly #results = new Map<Rule, Facts>()
  /** Of records that others read, until somebody asks for their nodes. */
  readonly #waiting = new Map<PromExpr, ExprFacts>()
  /** Of the expressions that were asked for lately. */
  readonly #latest = new Map<PromExpr, ExprFacts>()

  constructor(input: AnalysisInput) {
    this.#input = input
    this.knowledge = input.knowledge
    this.#scopes = new RuleScopes(input.ruleFiles, input.together)
  }

  knowledgeFor(file: RuleFile): Knowledge {
    return this.#input.knowledgeFor?.(file) ?? this.knowledge
  }

  scope(file: RuleFile): RuleScope {
    return this.#scopes.of(file)
  }

  expression(file: RuleFile, expr: PromExpr): ExprFacts | undefined {
    if (!expr.ast) return undefined
    const known = this.#latest.get(expr)
    if (known) return known
    const facts = this.#taken(expr) ?? this.#derived(file, expr)
    this.#remember(expr, facts)
    return facts
  }

  #derived(file: RuleFile, expr: PromExpr): ExprFacts {
    this.#prepare(file, expr)
    return this.#derive(file, expr)
  }

  #taken(expr: PromExpr): ExprFacts | undefined {
    const facts = this.#waiting.get(expr)
    this.#waiting.delete(expr)
    return facts
  }

  #remember(expr: PromExpr, facts: ExprFacts): void {
    const [oldest] = this.#latest.keys()
    if (oldest && this.#latest.size >= mostRemembered) this.#latest.delete(oldest)
    this.#latest.set(expr, facts)
  }

  result(rule: Rule): Facts {
    const { file } = rule.group
    if (rule.kind === 'AlertingRule')
      return labelledBy(rule, this.expression(file, rule.expr)?.root ?? unknownFacts)
    if (!this.#results.has(rule)) this.#settle([rule])
    return this.#results.get(rule) ?? unknownFacts
  }

  text(file: RuleFile, text: string): ExprFacts | undefined {
    const { ast, problems, comments } = parsePromql(text, {})
    if (!ast || problems.length > 0) return undefined
    const span = { start: 0, end: text.length }
    const expr = { text, span, map: offsetMap(0), ast, errors: [], comments }
    this.#prepare(file, expr)
    return this.#derive(file, expr)
  }

  /** Settles the results of all rules that an expression reads. */
  #prepare(file: RuleFile, expr: PromExpr): void {
    const rules = this.#reads(file, expr).filter((rule) => !this.#results.has(rule))
    if (rules.length > 0) this.#settle(rules)
  }

  #reads(file: RuleFile, expr: PromExpr): readonly RecordingRule[] {
    const found = new Set<RecordingRule>()
    if (expr.ast)
      walk(expr.ast, (node) => {
        if (node.kind === 'VectorSelector')
          for (const rule of this.#definitions(file, node)) found.add(rule)
      })
    return [...found]
  }

  #definitions(file: RuleFile, selector: VectorSelector): readonly RecordingRule[] {
    const name = selectedName(selector)
    if (name === undefined) return []
    const rules = this.scope(file).definitions(name)
    return rules.length === 0 ? rules : rules.filter((rule) => canRead(selector, rule))
  }

  /** Derives the results of rules and of all that they read and that is not yet derived, in the order of the graph. */
  #settle(roots: readonly RecordingRule[]): void {
    const rules: RecordingRule[] = []
    const numbers = new Map<RecordingRule, number>()
    const add = (rule: RecordingRule): number => {
      const known = numbers.get(rule)
      if (known !== undefined) return known
      numbers.set(rule, rules.length)
      return rules.push(rule) - 1
    }
    for (const rule of roots) add(rule)
    const edges: (readonly number[])[] = []
    for (let at = 0; at < rules.length; at++) {
      const rule = rules[at]
      if (!rule) continue
      const read = this.#reads(rule.group.file, rule.expr).filter((one) => !this.#results.has(one))
      edges.push(read.map(add))
    }
    for (const part of stronglyConnected(edges)) {
      const members = part.flatMap((at) => rules[at] ?? [])
      const [first] = members
      const feedback = part.length > 1 || (edges[part[0] ?? 0]?.includes(part[0] ?? 0) ?? false)
      if (feedback) {
        this.#settleCycle(members)
        for (const { expr } of members) this.#waiting.delete(expr)
      } else if (first) this.#results.set(first, this.#once(first))
    }
  }

  #once(rule: RecordingRule): Facts {
    if (!rule.expr.ast) return unknownFacts
    const facts = this.#derive(rule.group.file, rule.expr)
    this.#waiting.set(rule.expr, facts)
    return labelledBy(rule, facts.root)
  }

  /** Rules that read each other: from nothing, round by round, each round no narrower than the one before, until nothing changes. */
  #settleCycle(members: readonly RecordingRule[]): void {
    for (let round = 0; round < mostRounds; round++) {
      let changed = false
      for (const rule of members) {
        const before = this.#results.get(rule)
        const after = this.#once(rule)
        const next = before ? widened(before, after) : after
        if (before && sameFacts(before, next)) continue
        this.#results.set(rule, next)
        changed = true
      }
      if (!changed) return
    }
    for (const rule of members) this.#results.set(rule, unknownFacts)
  }

  #derive(file: RuleFile, expr: PromExpr): ExprFacts {
    if (!expr.ast) return { root: unknownFacts, of: () => unknownFacts }
    const site: Site = {
      knowledge: this.knowledgeFor(file),
      place: ({ span }) => ({ source: file.source, expr, span }),
    }
    return deriveFacts(expr.ast, (selector) => this.#resolve(file, selector), site)
  }

  #resolve(file: RuleFile, selector: VectorSelector): Resolved {
    const inputs = this.#definitions(file, selector).map((rule) => ({
      rule,
      facts: this.#results.get(rule) ?? unknownFacts,
    }))
    if (inputs.length > 0) return { kind: 'recorded', inputs }
    const name = selectedName(selector)
    const metric = name === undefined ? undefined : this.knowledgeFor(file).metric(name)
    return { kind: 'metric', metric }
  }
}

function widened(before: Facts, after: Facts): Facts {
  return { branches: [widenBranches(join(before), join(after))], joined: true }
}

function sameFacts(a: Facts, b: Facts): boolean {
  return a.branches.length === b.branches.length && describe(a) === describe(b)
}

function describe(facts: Facts): string {
  return JSON.stringify(facts.branches, (key, value: unknown) => {
    if (key === 'because' || key === 'origin' || key === 'vanishes') return undefined
    if (typeof value === 'bigint' || value === Infinity || value === -Infinity) return String(value)
    return value instanceof Map ? [...value] : value
  })
}
