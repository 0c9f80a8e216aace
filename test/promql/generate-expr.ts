import fc from 'fast-check'

/** Texts of random expressions by their type; every one is accepted with all features on. */
export interface ExpressionTexts {
  readonly scalar: fc.Arbitrary<string>
  readonly vector: fc.Arbitrary<string>
  readonly matrix: fc.Arbitrary<string>
}

const label = fc.constantFrom('job', 'instance', 'le', 'by', 'sum', '"k8s.pod"')
const duration = fc.constantFrom('5m', '1h30m', '30', '1d', '500ms', '0x10')
const number = fc.constantFrom(
  '0',
  '1',
  '-2.5',
  '1e3',
  '0755',
  '0x1f',
  '1_000',
  'Inf',
  '-NaN',
  '5m',
)
const space = fc.constantFrom('', ' ', '\n  ', ' # note\n', '\t')
const string = fc
  .array(fc.constantFrom('a', 'é', '😀', '.', '\\n', '\\x41', "'"), { maxLength: 5 })
  .map((parts) => `"${parts.join('')}"`)

function text(
  strings: TemplateStringsArray,
  ...parts: fc.Arbitrary<string>[]
): fc.Arbitrary<string> {
  return fc
    .tuple(...parts)
    .map((values) => strings.map((piece, i) => piece + (values[i] ?? '')).join(''))
}

function maybe(arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, { arbitrary, weight: 1 })
}

function list(item: fc.Arbitrary<string>, max: number): fc.Arbitrary<string> {
  return fc.array(item, { maxLength: max }).map((items) => items.join(', '))
}

const matcher = fc.oneof(
  text`${label}${space}=${space}${string}`,
  text`${label}!=${string}`,
  text`${label}=~${fc.constantFrom('"a.*"', '"(b|c)"', '`\\d+`')}`,
)
const selector = fc.oneof(
  fc.constantFrom('up', 'job:up:sum', 'sum', 'offset', 'fill', 'by'),
  text`up${space}{${list(matcher, 3)}}`,
  text`{"http.requests", ${matcher}}`,
)
const durationExpr: fc.Arbitrary<string> = fc.letrec<{ expr: string }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    duration,
    text`${tie('expr')} ${fc.constantFrom('+', '*', '^')} ${duration}`,
    text`(${tie('expr')})`,
    text`max_of(${tie('expr')}, step())`,
  ),
})).expr
const range = fc.oneof(
  duration,
  durationExpr.map((expr) => `1h + ${expr}`),
)
const at = fc.constantFrom(' @ 5', ' @ start()', ' @ end ( )', ' @ -1.5')
const offset = fc.oneof(text` offset ${duration}`, text` offset -${duration}`)
const modifiers = fc.oneof(maybe(at), maybe(offset), text`${at}${offset}`, text`${offset}${at}`)
const clause = text`${fc.constantFrom('by', 'without')}${space}(${list(label, 3)})`
const matching = maybe(text`${fc.constantFrom('on', 'ignoring')} (${list(label, 2)})`)
const arithmetic = fc.constantFrom('+', '-', '*', '/', '%', '^', 'atan2')
const aggregator = fc.constantFrom('sum', 'max', 'COUNT', 'group', 'stddev')

/** Builds the generators; expressions nest at most `depth` deep. */
export function expressionTexts(depth: number): ExpressionTexts {
  const limits = { maxDepth: depth, depthSize: 'small' } as const
  return fc.letrec<{ scalar: string; vector: string; matrix: string }>((tie) => {
    const scalar = tie('scalar')
    const vector = tie('vector')
    return {
      scalar: fc.oneof(
        limits,
        number,
        text`(${space}${scalar})`,
        text`-${scalar}`,
        text`scalar(${vector})`,
        text`${scalar} ${arithmetic} ${scalar}`,
        text`${scalar} ${fc.constantFrom('==', '<', '>=')} bool ${scalar}`,
        text`min_of(${scalar}, ${scalar})`,
      ),
      vector: fc.oneof(
        limits,
        text`${selector}${modifiers}`,
        text`(${vector}${space})`,
        text`(${selector} offset (${durationExpr}))`,
        text`-${vector}`,
        text`${aggregator} ${clause}${space}(${vector})`,
        text`${aggregator}(${vector})${maybe(text` ${clause}`)}`,
        text`topk(${scalar}, ${vector})`,
        text`rate(${tie('matrix')})`,
        text`label_replace(${vector}, ${string}, "$1", ${string}, "(.*)")`,
        text`histogram_quantile(${scalar}, ${vector})`,
        text`${vector} ${arithmetic} ${vector}`,
        text`(${vector}) ${arithmetic} ${matching} (${vector})`,
        text`${vector} ${fc.constantFrom('==', '!=', '>')} ${maybe(fc.constant('bool'))} ${scalar}`,
        text`${vector} ${fc.constantFrom('and', 'OR', 'unless')} ${matching} ${vector}`,
        text`(${vector}) * on (job) group_left (${list(fc.constantFrom('x', 'y'), 2)}) (${vector})`,
        text`(${vector}) + fill(${number}) (${vector})`,
      ),
      matrix: fc.oneof(
        limits,
        text`${selector}${space}[${range}]${modifiers}`,
        text`${selector}[${range}] anchored`,
        text`(${vector})[${range}:${maybe(duration)}]${modifiers}`,
      ),
    }
  })
}

/** Texts of any type. */
export const expressionText: fc.Arbitrary<string> = fc.oneof(
  expressionTexts(4).vector,
  expressionTexts(4).scalar,
  expressionTexts(3).matrix,
)
