import { describe, expect, it } from 'vitest'
import { rulesOf } from './relabel-rule-of.ts'

function problemsOf(...args: Parameters<typeof rulesOf>): readonly string[] {
  const { problems, text } = rulesOf(...args)
  return problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`)
}

describe('relabelling rules', () => {
  it.each([
    ['- {action: nope}', ['nope: unknown relabel action `nope`']],
    ['- {action: null}', ['action: relabel action cannot be empty']],
    [
      '- {source_labels: [a]}',
      ["source_labels: relabel configuration for replace action requires 'target_label' value"],
    ],
    [
      '- {action: hashmod, target_label: a}',
      ['hashmod: relabel configuration for hashmod requires non-zero modulus'],
    ],
    [
      "- {regex: '(', target_label: a}",
      ["'(': error parsing regexp: missing closing ): `^(?s:()$`"],
    ],
    [
      '- {action: labelmap, replacement: null}',
      ["replacement: `` is invalid 'replacement' for labelmap action"],
    ],
    [
      '- {action: labeldrop, source_labels: [], regex: a}',
      ["[]: labeldrop action requires only 'regex', and no other fields"],
    ],
    [
      "- {action: keepequal, target_label: a, regex: '(.*)'}",
      [
        "'(.*)': keepequal action requires only 'source_labels' and `target_label`, and no other fields",
      ],
    ],
    [
      '- {action: uppercase, target_label: a, replacement: x}',
      ["x: 'replacement' can not be set for uppercase action"],
    ],
    [
      '- {source_labels: a, target_label: b}',
      ['a: cannot unmarshal !!str `a` into model.LabelNames'],
    ],
    [
      '- {target_labels: b, target_label: b}',
      ['target_labels: field `target_labels` not found in type relabel.plain'],
    ],
    [
      '- {action: hashmod, modulus: 0}',
      [
        "hashmod: relabel configuration for hashmod action requires 'target_label' value",
        '0: relabel configuration for hashmod requires non-zero modulus',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })

  it('judges names by the scheme', () => {
    const text = '- {target_label: a-b}\n- {action: labelmap, replacement: "-$1"}'
    expect(problemsOf(text)).toEqual([])
    expect(problemsOf(text, 'legacy')).toEqual([
      "a-b: `a-b` is invalid 'target_label' for replace action",
      '"-$1": `-$1` is invalid \'replacement\' for labelmap action',
    ])
  })

  it('knows since when there are actions', () => {
    const text = '- {action: keepequal, target_label: a}'
    expect(problemsOf(text, 'legacy', { major: 2, minor: 40 })).toEqual([
      'keepequal: unknown relabel action `keepequal`',
    ])
    expect(problemsOf(text, 'legacy', { major: 2, minor: 41 })).toEqual([])
  })

  it('leaves rules with errors out', () => {
    const { rules, complete } = rulesOf(
      '- {target_label: a}\n- {action: nope}\n-\n- {action: hashmod}',
    )
    expect([rules.length, complete]).toEqual([1, false])
  })

  it('leaves rules with fields out that it does not know', () => {
    const { rules, complete } = rulesOf('- {target_label: a, if: \'{b="1"}\'}\n- {target_label: c}')
    expect([rules.length, complete]).toEqual([1, false])
  })
})
