import { createMatcher, type Matcher } from '../../model/matcher.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { Expr, LabelMatcher, VectorSelector } from '../../promql/ast.ts'
import type { Span } from '../../text/span.ts'

/** Which info metrics `info` joins, and which of their labels it takes. */
export interface InfoSelection {
  /** Selects the info series. */
  readonly selector: VectorSelector
  /** Whether a metric of this name is among the info metrics. */
  isInfoName(name: string): boolean
  /** Names of the labels to take; undefined: all. */
  readonly wanted: ReadonlySet<string> | undefined
  /** A series without info stays: no condition asks for a label. */
  readonly acceptsNone: boolean
}

const defaultName = 'target_info'
const anyInfo = '.+_info'

/** Reads the second argument of `info`; without one all labels of `target_info` are taken. */
export function infoSelection(expr: Expr | undefined, span: Span): InfoSelection {
  const given = expr?.kind === 'VectorSelector' ? expr : undefined
  const named = given?.name
    ? [matcherNode(metricNameLabel, '=', given.name.value, given.name.span)]
    : []
  const all = [...named, ...(given?.matchers ?? [])]
  const names = all.filter(({ name }) => name.value === metricNameLabel)
  const data = all.filter(({ name }) => name.value !== metricNameLabel)
  if (names.length === 0) names.push(matcherNode(metricNameLabel, '=', defaultName, span))
  else if (names.every(({ op }) => op === '!=' || op === '!~'))
    names.push(matcherNode(metricNameLabel, '=~', anyInfo, span))
  const nameMatchers = names.flatMap(compiled)
  return {
    selector: { kind: 'VectorSelector', span, quotedName: false, matchers: [...names, ...data] },
    isInfoName: (name) => nameMatchers.every((matcher) => matcher.matches(name)),
    wanted: data.length > 0 ? new Set(data.map(({ name }) => name.value)) : undefined,
    acceptsNone: data.flatMap(compiled).every((matcher) => matcher.matches('')),
  }
}

function compiled({ name, op, value }: LabelMatcher): Matcher[] {
  const matcher = createMatcher(name.value, op, value.value)
  return 'error' in matcher ? [] : [matcher]
}

function matcherNode(
  name: string,
  op: LabelMatcher['op'],
  value: string,
  span: Span,
): LabelMatcher {
  return { span, name: { value: name, span }, op, opSpan: span, value: { value, span } }
}
