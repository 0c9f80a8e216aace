import { functionNames } from '../promql/functions.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import { suggest } from '../text/suggest.ts'

type Help = string | ((match: RegExpExecArray) => string | undefined)

/** What to do about the errors of PromQL that people meet most, by Prometheus' message. */
const table: readonly (readonly [RegExp, Help])[] = [
  [/^unknown function with name "(.*)"$/, ([, name = '']) => helpForFunction(name)],
  [
    /^function "(.*)" is not enabled$|^(.*)\(\) is experimental/,
    'it is experimental: if Prometheus runs with it, add `promql-experimental-functions` to `features`',
  ],
  [
    /^binop fill modifiers are experimental/,
    'if Prometheus runs with them, add `promql-binop-fill-modifiers` to `features`',
  ],
  [
    /^(?:anchored|smoothed) modifier is experimental/,
    'if Prometheus runs with it, add `promql-extended-range-selectors` to `features`',
  ],
  [
    /^expected type range vector in call to function "(.*)", got instant vector$/,
    ([, name]) => `give it a range: \`${name}(metric[5m])\``,
  ],
  [
    /^expected type instant vector in .*, got range vector$/,
    'take the range off, or wrap it in a function that takes one, such as `rate(metric[5m])`',
  ],
  [/^comparisons between scalars must use BOOL modifier$/, 'write `bool` behind the operator'],
  [
    /^vector selector must contain at least one non-empty matcher$/,
    'name the metric, or add a matcher that does not match the empty text, such as `job!=""`',
  ],
  [/^unclosed left parenthesis$/, 'close the parenthesis with `)`'],
  [/^unexpected right parenthesis '\)'$/, 'take it out, or open it with `(`'],
  [/^unterminated quoted string$/, 'close the text with the quote that it began with'],
  [/^ranges only allowed for vector selectors$/, 'use a subquery for an expression: `(…)[5m:]`'],
  [/^unexpected character: '\|'$/, 'PromQL has no pipes; for LogQL set `dialect: loki`'],
]

/** What to do about a problem of an expression; undefined where the message says it all. */
export function exprHelp({ span, message }: SyntaxProblem, text: string): string | undefined {
  const near = text.slice(Math.max(0, span.start - 1), span.end + 20)
  if (/^unexpected (?:left brace|character)/.test(message) && /\{\{/.test(near))
    return 'this is a placeholder of a template: promproof reads what the template renders'
  if (/\$__[a-z_]+/.test(near))
    return 'the variables of Grafana are unknown to Prometheus: write a fixed range such as `[5m]`'
  if (/\$\{?[A-Za-z_]/.test(near) && message.includes("'$'"))
    return 'Prometheus replaces no variables in rules: write the value'
  for (const [pattern, help] of table) {
    const match = pattern.exec(message)
    if (match) return typeof help === 'string' ? help : help(match)
  }
  return undefined
}

function helpForFunction(name: string): string | undefined {
  const names = functionNames()
  const similar = names.includes(name.toLowerCase()) ? name.toLowerCase() : suggest(name, names)
  if (name === 'holt_winters')
    return 'it is called `double_exponential_smoothing` since Prometheus 3.0'
  return similar === undefined
    ? 'Prometheus has no such function; for MetricsQL set `dialect: vm`'
    : `did you mean \`${similar}\`?`
}
