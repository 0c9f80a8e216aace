import fc from 'fast-check'

function join(...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''))
}

function listOf(item: fc.Arbitrary<string>, min: number, max: number): fc.Arbitrary<string> {
  return fc.array(item, { minLength: min, maxLength: max }).map((items) => items.join(', '))
}

const quoted = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'b',
      '.',
      '*',
      '\\\\',
      '\\"',
      '\\n',
      'é',
      '\\xff',
      '\\u200b',
      '💀',
      ' ',
    ),
  })
  .map((text) => `"${text}"`)
const plainText = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '|', '.', '-'),
  minLength: 1,
  maxLength: 4,
})
const number = fc.constantFrom(
  '0',
  '1',
  '1.5',
  '0x1F',
  '1e3',
  '1e22',
  '1e-9',
  '0755',
  '1_000',
  '(Inf)',
  'nan',
  '5m',
  '1y',
)
const duration = fc.constantFrom('5m', '1h30m', '300', '1.5', '2w', '15d', '1ms', '1y1d')
const metric = fc.constantFrom(
  'up',
  'a:b',
  'sum',
  'by',
  'offset',
  'start',
  'and',
  'fill',
  'node_cpu_seconds_total',
)
const label = fc.constantFrom('job', 'le', 'sum', '__x', '"a.b"', '"é"')
const matcher = fc.oneof(
  join(label, fc.constantFrom('=', '!='), quoted),
  join(
    label,
    fc.constantFrom('=~', '!~'),
    plainText.map((text) => `"${text}"`),
  ),
)
const durations: fc.LetrecTypedBuilder<{ node: string }> = (tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    duration,
    fc.constantFrom('step()', 'range()', '-step()', '+5m'),
    join('(', tie('node'), ')'),
    join(
      tie('node'),
      fc.constantFrom(' + ', '-', '*', ' / ', '^', '%'),
      fc.constantFrom('7m', 'step()', '2'),
    ),
    join(fc.constantFrom('min_of(', 'max_of('), tie('node'), ', ', tie('node'), ')'),
  ),
})
const durationExpr: fc.Arbitrary<string> = fc.letrec(durations).node
const range = fc.oneof({ weight: 3, arbitrary: duration }, join('5m + ', durationExpr))
const offset = fc.oneof(
  join(' offset ', fc.constantFrom('', '-'), duration),
  fc.constantFrom(' offset step()', ' offset -range()', ' offset min_of(step(), 1m)', ' offset 0s'),
)
const at = fc.constantFrom(' @ 5', ' @ -1.2345', ' @ start()', ' @ end()', ' @ 1609746000')
const extended = fc.constantFrom(' anchored', ' smoothed')
const optional = (text: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, text)
const modifiers = fc.oneof(
  join(optional(offset), optional(at)),
  join(optional(at), optional(offset)),
)
const selector = fc.oneof(
  metric,
  join(metric, '{', listOf(matcher, 0, 3), '}'),
  join(
    '{',
    fc.constantFrom('"up"', '"a.b"', '__name__="x"', 'job="y"', '__name__=~".+"'),
    ', ',
    listOf(matcher, 1, 2),
    '}',
  ),
)
const labels = listOf(label, 0, 3)
const matching = fc.oneof(
  { weight: 3, arbitrary: fc.constant(' ') },
  join(' on (', labels, ') '),
  join(' ignoring (', labels, ') '),
  join(
    ' ignoring (job) ',
    fc.constantFrom('group_left', 'group_right'),
    ' (',
    fc.constantFrom('', 'le', 'le, __x'),
    ') ',
  ),
  join(
    fc.constantFrom(' fill', ' fill_left', ' fill_right'),
    '(',
    fc.constantFrom('1', '-2', '5m', 'NaN'),
    ') ',
  ),
  join(' on (job) group_left fill_left(1) fill_right(', fc.constantFrom('1', '2'), ') '),
)

interface Types {
  vector: string
  matrix: string
  scalar: string
}

const types: fc.LetrecTypedBuilder<Types> = (tie) => ({
  scalar: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    number,
    join('-', number),
    join('(', tie('scalar'), ')'),
    join(
      tie('scalar'),
      fc.constantFrom(' + ', ' * ', ' ^ ', ' == bool ', '%', ' atan2 '),
      tie('scalar'),
    ),
    join('scalar(', tie('vector'), ')'),
    fc.constant('time()'),
  ),
  matrix: fc.oneof(
    join(selector, '[', range, ']', optional(extended), modifiers),
    join(selector, modifiers, '[', range, ':', optional(range), ']', modifiers),
    join('(', tie('vector'), ')[', range, ':]', modifiers),
    join('rate(', tie('matrix'), ')[', duration, ':', duration, ']', modifiers),
  ),
  vector: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    join(selector, optional(extended), modifiers),
    join(fc.constantFrom('rate(', 'sum_over_time('), tie('matrix'), ')'),
    join('abs(', tie('vector'), ')'),
    join('clamp(', tie('vector'), ', ', tie('scalar'), ', 5)'),
    join('label_replace(', tie('vector'), ', "a", "$1", "b", ', quoted, ')'),
    join(fc.constantFrom('sum', 'MAX', 'group'), ' (', tie('vector'), ')'),
    join('avg', fc.constantFrom(' by (', ' without ('), labels, ') (', tie('vector'), ')'),
    join('topk(', tie('scalar'), ', ', tie('vector'), ') by (', labels, ')'),
    join('count_values by (', labels, ') (', quoted, ', ', tie('vector'), ')'),
    join(fc.constantFrom('-', '+'), tie('vector')),
    join('(', tie('vector'), ')'),
    join(
      tie('vector'),
      fc.constantFrom(' +', ' /', '^', ' %', ' atan2', ' <', ' == bool', ' </'),
      matching,
      tie('vector'),
    ),
    join(
      tie('vector'),
      fc.constantFrom(' and', ' OR', ' unless'),
      fc.constantFrom(' ', ' on (job) ', ' ignoring () '),
      tie('vector'),
    ),
    join(tie('vector'), fc.constantFrom(' * ', ' > ', ' - on () '), tie('scalar')),
    join(tie('scalar'), fc.constantFrom(' * ', ' > ', ' ^'), tie('vector')),
  ),
})

/** Texts of expressions of every kind, nearly all of which Prometheus accepts with all options on. */
export const expressionText: fc.Arbitrary<string> = fc.letrec(types).vector
