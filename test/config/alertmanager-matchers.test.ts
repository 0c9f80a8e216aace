import { describe, expect, it } from 'vitest'
import { exclusionIn, implies } from '../../src/config/alertmanager/matcher-proof.ts'
import { type MatcherMode, parseMatchers } from '../../src/config/alertmanager/parse-matchers.ts'
import { loadAlertmanager } from './alertmanager-load.ts'

function read(text: string, mode?: MatcherMode): string {
  const reading = parseMatchers(text, mode)
  if ('error' in reading) return reading.error
  const list = reading.matchers.map(({ name, op, value }) => `${name}${op}${JSON.stringify(value)}`)
  return [list.join(' '), ...(reading.note ? [reading.note.kind] : [])].join(' # ')
}

function matchersOf(texts: readonly string[]) {
  const list = JSON.stringify(texts)
  const { config } = loadAlertmanager(
    `{route: {receiver: a, routes: [{matchers: ${list}}]}, receivers: [{name: a}]}`,
  )
  return config.route?.routes[0]?.matchers ?? []
}

describe('matchers', () => {
  it.each([
    ['a=b', 'a="b"'],
    [' a =~ "b|c" ', 'a=~"b|c"'],
    ['{a="b", c!=d,}', 'a="b" c!="d"'],
    ['"a b"=c', 'a b="c"'],
    ['région=é', 'région="é"'],
    ['a="x,y"', 'a="x,y"'],
    ['a="\\\\d"', 'a="\\\\d"'],
    ['a=', 'a="" # incompatible'],
    ['a=b c', 'a="b c" # incompatible'],
    ['a="\\d"', 'a="\\\\d" # incompatible'],
    ['{a=b', 'a="b" # incompatible'],
    ["a='b'", `a="'b'" # incompatible`],
    ['a="\\x41"', 'a="\\\\x41" # disagreement'],
    ['a', 'bad matcher format: a'],
    ['a=b,,c=d', 'bad matcher format: '],
    ['a="b"c', 'matcher value contains unescaped double quote: "b"c'],
    ['a=~"("', 'error parsing regexp: missing closing ): `^(?:()$`'],
  ])('reads %j as Alertmanager does', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['a', "end of input: expected an operator such as '=', '!=', '=~' or '!~'"],
    ['a=', 'end of input: expected label value'],
    ['é="é" x', '6:7: unexpected x: expected a comma or close brace'],
    ['{a=b', '0:4: end of input: expected close brace'],
    ['a=b}', '0:4: }: expected opening brace'],
    ['{a=b}}', '5:6: }: expected end of input'],
    ['a!b', "1:2: !: expected one of '=~': expected an operator such as '=', '!=', '=~' or '!~'"],
    ['a="\\d"', '2:6: "\\d": invalid input'],
    ['a=b,,c=d', '4:5: unexpected ,: expected a matcher or close brace after comma'],
  ])('refuses %j in UTF-8 mode', (text, expected) => {
    expect(read(text, 'utf8')).toBe(expected)
  })

  it('reads long texts in linear time', () => {
    const start = performance.now()
    for (const part of [' ', '"', 'a=b,', '\\', '{', 'a '])
      for (const mode of ['utf8', 'classic', 'fallback'] as const)
        parseMatchers(part.repeat(10_000), mode)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})

describe('proofs about matchers', () => {
  it.each([
    [['a="b"'], 'a=~"b|c"', true],
    [['a=~"b|c"'], 'a=~"[b-d]"', true],
    [['a=~"b|c"'], 'a="b"', false],
    [['a="b"'], 'a!="c"', true],
    [['a!=""'], 'a=~".+"', true],
    [['a=~"x.*"'], 'a!=""', true],
    [['a=~"x.*"'], 'a!="y"', true],
    [['a=~"x.*"'], 'a=~"x.*"', true],
    [['a=~"x.*"'], 'a=~".*x"', false],
    [['b="c"'], 'a=""', false],
    [[], 'a=~".*"', true],
    [[], 'a=""', false],
  ])('%j implies %s: %s', (given, wanted, expected) => {
    const [matcher] = matchersOf([wanted])
    expect(matcher && implies(matchersOf(given), matcher)).toBe(expected)
  })

  it.each([
    [['a="b"', 'a="c"'], 'a'],
    [['a=""', 'a!=""'], 'a'],
    [['a=~"b|c"', 'a!="b"', 'a!="c"'], 'a'],
    [['a=~"b|c"', 'a!="b"'], undefined],
    [['a="b"', 'c="d"'], undefined],
    [['a=~"x.*"', 'a=~".*y"'], undefined],
  ])('%j exclude each other in %s', (texts, label) => {
    expect(exclusionIn(matchersOf(texts))?.label).toBe(label)
  })
})
