import { describe, expect, it } from 'vitest'
import { relabel } from '../../src/config/relabel/relabel.ts'
import { traceRelabel } from '../../src/config/relabel/trace-relabel.ts'
import { type Labels, labelsOf } from '../../src/model/labels.ts'
import { rulesOf } from './relabel-rule-of.ts'

function run(labels: Readonly<Record<string, string>>, rules: string): unknown {
  const { labels: result, dropped } = relabel(
    labelsOf(Object.entries(labels)),
    rulesOf(rules).rules,
  )
  return dropped ? { dropped: dropped.index } : asRecord(result)
}

function asRecord(labels: Labels): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]))
}

describe('relabel', () => {
  it.each([
    [
      'sets a constant without source labels',
      { a: '1' },
      '- {target_label: b, replacement: c}',
      { a: '1', b: 'c' },
    ],
    [
      'removes a label whose new value is empty',
      { a: '1', b: '2' },
      "- {target_label: b, replacement: ''}",
      { a: '1' },
    ],
    [
      'leaves the target where the pattern does not match',
      { a: 'x', b: '2' },
      '- {source_labels: [a], regex: y, target_label: b}',
      { a: 'x', b: '2' },
    ],
    [
      'joins a missing label as an empty text',
      { a: 'x' },
      '- {source_labels: [a, n, a], target_label: b}',
      { a: 'x', b: 'x;;x' },
    ],
    [
      'takes named groups',
      { a: 'x:1' },
      "- {source_labels: [a], regex: '(?P<host>.*):.*', target_label: a, replacement: '${host}'}",
      { a: 'x' },
    ],
    [
      'reads a name of a group to its last letter',
      { a: 'x' },
      "- {source_labels: [a], target_label: b, replacement: '<$1x>'}",
      { a: 'x', b: '<>' },
    ],
    [
      'matches with anchors that a pattern closes itself',
      { a: 'xa' },
      "- {source_labels: [a], regex: 'x)(a', target_label: b, replacement: $1}",
      { a: 'xa', b: 'a' },
    ],
    [
      'maps names of the set as it was before',
      { a_x: '1' },
      "- {regex: '.*_(.*)', replacement: b_$1, action: labelmap}",
      { a_x: '1', b_x: '1' },
    ],
    [
      'lets the later name win where two are mapped to one',
      { a_x: '1', b_x: '2' },
      "- {regex: '._(x)', action: labelmap}",
      { a_x: '1', b_x: '2', x: '2' },
    ],
    [
      'goes through changed labels last',
      { b_x: '2' },
      "- {target_label: a_x, replacement: '1'}\n- {regex: '._(x)', action: labelmap}",
      { a_x: '1', b_x: '2', x: '1' },
    ],
    ['drops names', { a: '1', b: '2' }, '- {regex: a, action: labeldrop}', { b: '2' }],
    ['keeps names', { a: '1', b: '2' }, '- {regex: a, action: labelkeep}', { a: '1' }],
    [
      'takes actions in either case',
      { a: 'ÄB' },
      '- {source_labels: [a], target_label: a, action: LowerCase}',
      { a: 'äb' },
    ],
    [
      'keeps what is equal',
      { a: '1', b: '1' },
      '- {source_labels: [a], target_label: b, action: keepequal}',
      { a: '1', b: '1' },
    ],
    [
      'drops what is equal, missing labels included',
      { a: '1' },
      '- {source_labels: [b], target_label: c, action: dropequal}',
      { dropped: 0 },
    ],
    [
      'tells the rule that drops',
      { a: '1' },
      "- {regex: b, action: labeldrop}\n- {source_labels: [a], regex: '1', action: drop}",
      { dropped: 1 },
    ],
    [
      'reads a null pattern as the empty one',
      { a: '1' },
      '- {source_labels: [b], regex: null, action: drop}',
      { dropped: 0 },
    ],
    [
      'hashes with a modulus of 64 bits',
      { a: 'x' },
      '- {source_labels: [a], modulus: 18446744073709551615, target_label: h, action: hashmod}',
      { a: 'x', h: '17710500428000290726' },
    ],
  ])('%s', (_, labels, rules, expected) => {
    expect(run(labels, rules)).toEqual(expected)
  })

  it('sets no name that the scheme refuses', () => {
    const { rules } = rulesOf("- {source_labels: [a], target_label: '${1}'}", 'legacy')
    const labels = labelsOf([['a', 'x-y']])
    expect(relabel(labels, rules, 'legacy').labels).toEqual(labels)
    expect(asRecord(relabel(labels, rules, 'utf8').labels)).toEqual({ a: 'x-y', 'x-y': 'x-y' })
  })
})

describe('traceRelabel', () => {
  it('tells what each rule did', () => {
    const { rules } = rulesOf(`
- {source_labels: [a], regex: y, target_label: b}
- {source_labels: [a], target_label: b}
- {regex: a, action: labeldrop}
- {source_labels: [b], regex: x, action: keep}
- {source_labels: [b], target_label: '\${2}'}
- {source_labels: [b], action: drop}
- {target_label: never}
`)
    const steps = traceRelabel(labelsOf([['a', 'x']]), rules)
    expect(steps.map(({ source, outcome, changes }) => [source, outcome.kind, changes])).toEqual([
      ['x', 'unmatched', []],
      ['x', 'applied', [{ name: 'b', after: 'x' }]],
      [undefined, 'applied', [{ name: 'a', before: 'x' }]],
      ['x', 'kept', []],
      ['x', 'invalid-name', []],
      ['x', 'dropped', []],
    ])
  })
})
