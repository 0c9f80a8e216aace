import type { RuleSite, Visitor } from '../checks/check.ts'
import type { Expr } from '../promql/ast.ts'
import { walk } from '../promql/visit.ts'
import type { LabelEntry, PromExpr, Rule, RuleFile, RuleGroup } from '../rules/rule-file.ts'

type NodeHandler = (node: Expr, expr: PromExpr, site: RuleSite) => void
type Handlers<K extends keyof Visitor> = readonly NonNullable<Visitor[K]>[]

const nodeKinds = [
  'NumberLiteral',
  'StringLiteral',
  'VectorSelector',
  'MatrixSelector',
  'Subquery',
  'Call',
  'Aggregate',
  'Unary',
  'Binary',
  'Paren',
] as const satisfies readonly Expr['kind'][]

/** The visitors of several checks, sorted by what they visit, so that one walk feeds all of them. */
export class RuleWalk {
  readonly #files: Handlers<'RuleFile'>
  readonly #groups: Handlers<'RuleGroup'>
  readonly #alerts: Handlers<'AlertingRule'>
  readonly #records: Handlers<'RecordingRule'>
  readonly #labels: Handlers<'Label'>
  readonly #nodes = new Map<string, readonly NodeHandler[]>()
  readonly #enter: (site: RuleSite) => void
  readonly #walks: ((rule: Rule) => boolean) | undefined

  /** `enter` hears where the walk stands before handlers run there; rules of which `walks` says no are passed over. */
  constructor(
    visitors: readonly Visitor[],
    enter: (site: RuleSite) => void,
    walks?: (rule: Rule) => boolean,
  ) {
    this.#enter = enter
    this.#walks = walks
    this.#files = handlersOf(visitors, 'RuleFile')
    this.#groups = handlersOf(visitors, 'RuleGroup')
    this.#alerts = handlersOf(visitors, 'AlertingRule')
    this.#records = handlersOf(visitors, 'RecordingRule')
    this.#labels = handlersOf(visitors, 'Label')
    for (const kind of nodeKinds) {
      const handlers = handlersOf(visitors, kind)
      if (handlers.length > 0) this.#nodes.set(kind, handlers as readonly NodeHandler[])
    }
  }

  /** Walks a rule file: groups and rules in the order of the file. */
  file(file: RuleFile): void {
    this.#enter({ file })
    for (const handle of this.#files) handle(file)
    for (const group of file.groups) this.#group(file, group)
  }

  /** Walks an expression that stands by itself. */
  expression(file: RuleFile, expr: PromExpr): void {
    this.#expr(expr, { file, expr })
  }

  #group(file: RuleFile, group: RuleGroup): void {
    const site: RuleSite = { file, group }
    this.#enter(site)
    for (const handle of this.#groups) handle(group, site)
    this.#entries(group.labels, site, 'label')
    for (const rule of group.rules) if (this.#walks?.(rule) ?? true) this.#rule(file, group, rule)
  }

  #rule(file: RuleFile, group: RuleGroup, rule: Rule): void {
    const site: RuleSite = { file, group, rule }
    this.#enter(site)
    if (rule.kind === 'AlertingRule') for (const handle of this.#alerts) handle(rule, site)
    else for (const handle of this.#records) handle(rule, site)
    this.#entries(rule.labels, site, 'label')
    if (rule.kind === 'AlertingRule') this.#entries(rule.annotations, site, 'annotation')
    this.#expr(rule.expr, { file, group, rule, expr: rule.expr })
  }

  #entries(entries: readonly LabelEntry[], site: RuleSite, role: 'label' | 'annotation'): void {
    if (this.#labels.length === 0 || entries.length === 0) return
    const labelSite = { ...site, role }
    for (const entry of entries) for (const handle of this.#labels) handle(entry, labelSite)
  }

  #expr(expr: PromExpr, site: RuleSite): void {
    if (!expr.ast || this.#nodes.size === 0) return
    this.#enter(site)
    walk(expr.ast, (node) => {
      const handlers = this.#nodes.get(node.kind)
      if (handlers) for (const handle of handlers) handle(node, expr, site)
    })
  }
}

function handlersOf<K extends keyof Visitor>(visitors: readonly Visitor[], key: K): Handlers<K> {
  return visitors.flatMap((visitor) => {
    const handler = visitor[key]
    return handler ? [handler] : []
  })
}
