import { goQuote } from '../model/go-quote.ts'
import { isBefore, type TargetVersion } from '../model/target-version.ts'
import type { Located } from '../text/located.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Binary, DurationNode, Expr, VectorMatching } from './ast.ts'
import { functionSignature } from './functions.ts'
import { walk } from './visit.ts'

const quotedNames = '3.0'
const numbersAsDurations = '2.54'
const limitAggregations = '2.54'
const trimOperators = '3.10'

/** What an older Prometheus does not read in an expression that the newest accepts, in the order of the text. */
export function versionProblems(
  expr: Expr,
  text: string,
  target: TargetVersion,
): readonly SyntaxProblem[] {
  const found = new Newer(text, target)
  walk(expr, (node) => found.check(node))
  return found.problems.sort((a, b) => a.span.start - b.span.start)
}

class Newer {
  readonly problems: SyntaxProblem[] = []
  readonly #text: string
  readonly #noQuotes: boolean
  readonly #strictDurations: boolean
  readonly #target: TargetVersion

  constructor(text: string, target: TargetVersion) {
    this.#text = text
    this.#target = target
    this.#noQuotes = isBefore(target, quotedNames)
    this.#strictDurations = isBefore(target, numbersAsDurations)
  }

  check(node: Expr): void {
    switch (node.kind) {
      case 'VectorSelector':
        if (node.quotedName && node.name) this.#name(node.name, 'label matching')
        for (const { name } of node.matchers) this.#name(name, 'label matching')
        this.#duration(node.offset?.value, 'offset')
        break
      case 'MatrixSelector':
        this.#duration(node.range.value, 'range')
        break
      case 'Subquery':
        this.#duration(node.range.value, 'subquery selector')
        this.#duration(node.step?.value, 'subquery selector')
        this.#duration(node.offset?.value, 'offset')
        break
      case 'NumberLiteral':
        if (node.duration && this.#strictDurations)
          this.#report(node, `unexpected duration ${this.#shown(node)}`, numbersAsDurations)
        break
      case 'Call':
        this.#function(node.func, functionSignature(node.func.value)?.since)
        break
      case 'Aggregate':
        if (/^limit/.test(node.op.value)) this.#function(node.op, limitAggregations)
        for (const label of node.grouping?.labels ?? []) this.#name(label, 'grouping opts')
        break
      case 'Binary':
        if (node.op === '</' || node.op === '>/') this.#trim(node)
        this.#matching(node.matching)
        break
      default:
    }
  }

  #trim({ op, opSpan }: Binary): void {
    if (isBefore(this.#target, trimOperators))
      this.#report({ span: opSpan }, `unexpected operator ${op}`, trimOperators)
  }

  #matching(matching: VectorMatching | undefined): void {
    if (!matching) return
    for (const list of [matching.on, matching.ignoring, matching.group])
      for (const label of list?.labels ?? []) this.#name(label, 'grouping opts')
  }

  #function(name: Located<string>, since: string | undefined): void {
    if (since !== undefined && isBefore(this.#target, since))
      this.#report(name, `unknown function with name ${goQuote(name.value)}`, since)
  }

  #name(name: Located<string>, where: 'label matching' | 'grouping opts'): void {
    const quoted = this.#noQuotes && /["'`]/.test(this.#text.charAt(name.span.start))
    if (quoted)
      this.#report(
        name,
        `unexpected string ${this.#shown(name)} in ${where}, expected ${where === 'grouping opts' ? 'label' : 'identifier or "}"'}`,
        quotedNames,
      )
  }

  #duration(value: DurationNode | undefined, where: string): void {
    if (value?.kind === 'NumberLiteral' && !value.duration && this.#strictDurations)
      this.#report(
        value,
        `unexpected number ${this.#shown(value)} in ${where}, expected duration`,
        numbersAsDurations,
      )
  }

  #shown({ span }: Pick<Expr, 'span'>): string {
    return goQuote(this.#text.slice(span.start, span.end))
  }

  #report({ span }: Pick<Expr, 'span'>, message: string, since: string): void {
    this.problems.push({
      span,
      message: `${message}: Prometheus reads it since ${since}, and the target is ${this.#target.major}.${this.#target.minor}`,
    })
  }
}
