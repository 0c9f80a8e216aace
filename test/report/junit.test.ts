import { describe, expect, test } from 'vitest'
import { junit } from '../../src/report/junit.ts'
import { mergeFindings } from '../../src/report/merge-findings.ts'
import { xmlDocument } from '../../src/report/xml.ts'
import { runFixture } from './run-fixture.ts'
import { input, plain } from './sample.ts'

const tests = [
  'passing',
  'several-alerts',
  'float-difference',
  'rule-failure',
  'unusable-input',
  'weak',
  'control-characters',
].map((name) => runFixture(name))

const testInput = {
  ...input,
  files: [],
  diagnostics: mergeFindings([], tests),
  tests,
  summary: { ...input.summary, checks: 0 },
}

describe('junit', () => {
  test('has a suite for each test file and a case for each assertion', async () => {
    const text = junit(testInput, plain)
    await expect(text).toMatchFileSnapshot('./__snapshots__/junit/tests.xml')
    expect(openElements(text)).toEqual([])
  })

  test('has a suite for each linted file and a case for each finding', async () => {
    const text = junit(input, plain)
    await expect(text).toMatchFileSnapshot('./__snapshots__/junit/lint.xml')
    expect(openElements(text)).toEqual([])
  })

  test('counts in each suite what its cases are, and in all what its suites hold', () => {
    const text = junit(testInput, plain)
    const counted = ['testcase', 'failure', 'error'].map(
      (name) => text.match(new RegExp(`<${name}[ >]`, 'g'))?.length,
    )
    const [, ...told] =
      /<testsuites name="promproof" tests="(\d+)" failures="(\d+)" errors="(\d+)"/.exec(text) ?? []
    expect(told.map(Number)).toEqual(counted)
  })

  test('tells of groups that are left out after a failure', () => {
    const verdict = runFixture('two-groups', { bail: true })
    const text = junit({ ...testInput, diagnostics: [], tests: [verdict] }, plain)
    expect(text).toMatch(/tests="2" failures="1" errors="0" skipped="1"/)
    expect(text).toContain('<skipped message="a test before it failed"/>')
  })

  test('adds up the times of cases to that of the suite', () => {
    let now = 0
    const clock = () => {
      now += 1500
      return now
    }
    const text = junit({ ...testInput, tests: [runFixture('passing', { clock })] }, plain)
    expect(text.match(/time="[\d.]+"/g)?.slice(-4)).toEqual([
      'time="1.500"',
      'time="0.500"',
      'time="0.500"',
      'time="0.500"',
    ])
  })
})

describe('the XML', () => {
  test('is well-formed whatever the texts hold', () => {
    const text = '\x00\x0b\ud800 <a> & "b" \'c\' ]]> \ufffe \u{1f680}\n\t'
    const xml = xmlDocument({ name: 'a', attributes: { b: text }, children: [] })
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="\ufffd\ufffd\ufffd &lt;a&gt; &amp; &quot;b&quot; \'c\' ]]&gt; \ufffd \u{1f680}&#10;&#9;"/>\n',
    )
    expect(xmlDocument({ name: 'a', attributes: {}, text })).toContain(
      '<![CDATA[\ufffd\ufffd\ufffd <a> & "b" \'c\' ]]]]><![CDATA[> \ufffd \u{1f680}\n\t]]>',
    )
  })
})

/** Names of elements that are opened and not closed, or closed and not opened. */
function openElements(xml: string): readonly string[] {
  const open: string[] = []
  const bare = xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '').replace(/^<\?xml.*?\?>/, '')
  for (const [, slash, name = '', end] of bare.matchAll(
    /<(\/?)([\w-]+)(?: [\w]+="[^"<]*")*(\/?)>/g,
  ))
    if (slash) open.splice(open.lastIndexOf(name), 1)
    else if (!end) open.push(name)
  const rest = bare.replaceAll(/<\/?[\w-]+(?: [\w]+="[^"<]*")*\/?>/g, '').trim()
  return rest === '' ? open : [...open, rest]
}
