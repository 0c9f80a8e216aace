import { describe, expect, test } from 'vitest'
import { parseTemplate } from '../../src/template/parse-template.ts'
import type { SyntaxProblem } from '../../src/text/problem.ts'

/** Guillemets stand around the place that is expected. */
function marked(text: string): {
  readonly template: string
  readonly start: number
  readonly end: number
} {
  const start = text.indexOf('«')
  return { template: text.replace(/[«»]/g, ''), start, end: text.indexOf('»') - 1 }
}

const refused: readonly (readonly [string, string])[] = [
  ['{{ «$label».job }}', 'undefined variable "$label"'],
  ['a\n  {{ $value | «humanise» }}', 'function "humanise" not defined'],
  ['cpu of «{{» $labels.job', 'unclosed action'],
  ['x {{ $labels.job «}» }}', 'unexpected "}" in operand'],
  ['{{ $labels.job«}» }}', "bad character U+007D '}'"],
  ['{{ if .Labels.a }}x{{ end }} «{{ end }}»', 'unexpected {{end}}'],
  ['«{{ if .Labels.a }}» x {{ 1 }} y', 'unexpected EOF'],
  ['{{ 1 }}«{{ if 1 }}»{{ else if 2 }}{{ else if 3 }}', 'unexpected EOF'],
  ['{{ if 1 }}{{ with 2 }}«{{» end', 'unclosed action'],
  [
    '{{ if 1 }}{{ range .Labels }}{{ end }}{{ else }}«{{ else }}»{{ end }}',
    'expected end; found {{else}}',
  ],
  ['{{ print «"open }}»', 'unterminated quoted string'],
  ['{{ print «`open\n}}»', 'unterminated raw quoted string'],
  ["{{ print «'x }}»\n}}", 'unterminated character constant'],
  ['«{{ if }}»a{{ end }}', 'missing value for if'],
  ['{{ print «( )» }}', 'missing value for parenthesized pipeline'],
  ['{{ $value | «5» }}', 'non executable command in pipeline stage 2'],
  ['{{ $value | print | «"a" 1» }}', 'non executable command in pipeline stage 3'],
  ['{{ «1a» }}', 'bad number syntax: "1a"'],
  ['{{ «1e999» }}', 'illegal number syntax: "1e999"'],
  ['{{ $value «*» 100 }}', 'unexpected "*" in operand'],
  ['{{ «"a".b» }}', 'unexpected . after term "\\"a\\""'],
  ['{{ «"\\q"» }}', 'invalid syntax'],
  ['{{ print «(»1 }}', 'unclosed left paren'],
  ['{{ 1«)» }}', 'unexpected right paren'],
  ['{{ $value «:» 1 }}', 'expected :='],
  ['{{ range $i, «1» }}{{ end }}', 'range can only initialize variables'],
  ['{{ if $i«,» $j := 1 }}{{ end }}', 'too many declarations in if'],
  ['{{ «break» }}', '{{break}} outside {{range}}'],
  [
    '{{ define "a" }}1{{ end }}{{ define «"a"» }}2{{ end }}',
    'template: multiple definition of template "a"',
  ],
  ['{{ define "a" }}{{ «$labels».job }}{{ end }}', 'undefined variable "$labels"'],
  ['{{ 1 }}«{{/*» open', 'unclosed comment'],
  ['{{/* a «*/» }}', 'comment ends before closing delimiter'],
  ['🎉 {{ «🎉» }}', "unrecognized character in action: U+1F389 '🎉'"],
]

const failing: readonly (readonly [string, string])[] = [
  ['{{ humanize $value «1 2» }}', 'wrong number of args for humanize: want 1 got 3'],
  ['{{ $value | humanize «1» }}', 'wrong number of args for humanize: want 1 got 2'],
  ['{{ «value» }}', 'wrong number of args for value: want 1 got 0'],
  ['{{ «index» }}', 'wrong number of args for index: want at least 1 got 0'],
  ['{{ template «"nope"» . }}', 'template "nope" not defined'],
  ['{{ $value«.foo» }}', "can't evaluate field foo in type float64"],
  ['{{ $labels.job«.name» }}', "can't evaluate field name in type string"],
  [
    '{{ if «gt» $value 10 }}x{{ end }}',
    'error calling gt: incompatible types for comparison: float64 and int',
  ],
  [
    '{{ if «eq» $labels.code 500 }}x{{ end }}',
    'error calling eq: incompatible types for comparison: string and int',
  ],
  ['{{ $value | «title» }}', 'wrong type for value; expected string; got float64'],
  [
    '{{ query "up" | «value» }}',
    'wrong type for value; expected *template.sample; got template.queryResult',
  ],
  ['{{ title «1» }}', 'expected string; found 1'],
  [
    '{{ humanize «"many"» }}',
    'error calling humanize: strconv.ParseFloat: parsing "many": invalid syntax',
  ],
  ['{{ «$labels» "job" }}', "can't give argument to non-function $labels"],
  ['{{ $labels.a | $labels«.b» }}', 'b is not a method but has arguments'],
  ['{{ «nil» }}', 'nil is not a command'],
  ['{{ «$x» = 1 }}', 'undefined variable: $x'],
  ['{{ range «$value» }}{{ end }}', "range can't iterate over float64"],
  [
    '{{ range query "up" }}{{ «.labels» }}{{ end }}',
    "can't evaluate field labels in type *template.sample",
  ],
  ['{{ len «$value» }}', 'error calling len: len of type float64'],
  ['{{ index $labels «1» }}', 'error calling index: value has type int; should be string'],
  ['{{ «18446744073709551615» }}', '18446744073709551615 overflows int'],
]

const certainOnlyWhereKnown: readonly string[] = [
  '{{ $value.Count }}',
  '{{ $x := $value }}{{ $x = "a" }}{{ title $x }}',
  '{{ define "a" }}{{ .foo }}{{ $.foo }}{{ end }}',
  '{{ (args 1).arg0.foo }}',
  '{{ range $labels }}{{ title . }}{{ end }}',
  '{{ with $labels }}{{ .job }}{{ end }}',
  '{{ range $i, $s := query "up" }}{{ $s.Value }}{{ $s.Labels.job }}{{ len $s.Labels }}{{ end }}',
  '{{ if gt $value 10.0 }}x{{ end }}{{ if eq $labels.a "b" }}y{{ end }}',
  '{{ eq $value nil }}{{ printf "%d" 1 }}{{ print nil }}',
  '{{ (1800 | toDuration).String }}{{ (now | toTime).Format "2006" }}',
  '{{ range 3 }}{{ . }}{{ end }}',
  '{{ and $labels.a 1 | humanize }}',
  '{{ humanize "0x1p-2" }}{{ humanize "-Inf" }}{{ humanize "1_0" }}',
  '{{ define "a" }}{{ end }}{{ template "a" }}',
]

const helped: readonly (readonly [string, string])[] = [
  ['{{ $label.job }}', 'did you mean `$labels`?'],
  ['{{ labels.job }}', 'did you mean `$labels`?'],
  ['{{ $value | humanise }}', 'did you mean `humanize`?'],
  ['{{ tmpl "a" . }}', '`tmpl` exists in console templates only; use `template`'],
  [
    '{{ define "a" }}{{ $value }}{{ end }}',
    'a definition sees no variable from outside: hand `$value` over, and use `.`',
  ],
  ['{{ $value * 100 }}', 'templates cannot calculate; do it in the expression'],
  ['{{ $value*100 }}', 'templates cannot calculate; do it in the expression'],
  [
    '{{ if $value > 1 }}{{ end }}',
    'templates have no operators; use functions such as `gt`, `eq`, `and`, `or`, `not`',
  ],
  ['{{ $labels["job"] }}', 'use `index`, as in `index $labels "job"`'],
  ['{{ $value - 1 }}', 'templates cannot calculate; do it in the expression'],
  [
    '{{ if $value == 1 }}{{ end }}',
    'templates have no operators; use functions such as `gt`, `eq`, `and`, `or`, `not`',
  ],
  [
    '{{ if $labels.a || $labels.b }}{{ end }}',
    'templates have no operators; use functions such as `gt`, `eq`, `and`, `or`, `not`',
  ],
  ['{{ gt $value 10 }}', 'write `10.0`: whole numbers do not compare with floats'],
  ['{{ eq 500 $labels.code }}', 'label values and other texts compare with texts: write `"500"`'],
]

function withoutHelp({ span, message }: SyntaxProblem): SyntaxProblem {
  return { span, message }
}

describe('places of problems', () => {
  test.each(refused)('Prometheus refuses %s', (text, message) => {
    const { template, start, end } = marked(text)
    const { problems, ...rest } = parseTemplate(template)
    expect(problems.map(withoutHelp)).toEqual([{ span: { start, end }, message }])
    expect(rest).toEqual({ runtimeProblems: [] })
  })

  test.each(failing)('running %s fails', (text, message) => {
    const { template, start, end } = marked(text)
    const { nodes, problems, runtimeProblems } = parseTemplate(template)
    expect(problems).toEqual([])
    expect(runtimeProblems.map(withoutHelp)).toEqual([{ span: { start, end }, message }])
    expect(nodes).toBeDefined()
  })

  test.each(certainOnlyWhereKnown)('nothing is said of %s', (template) => {
    expect(parseTemplate(template).problems).toEqual([])
    expect(parseTemplate(template).runtimeProblems).toEqual([])
  })

  test.each(helped)('for %s there is advice', (template, help) => {
    const { problems, runtimeProblems } = parseTemplate(template)
    expect([...problems, ...runtimeProblems].map((problem) => problem.help)).toEqual([help])
  })
})
