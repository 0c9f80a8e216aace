import { describe, expect, test } from 'vitest'
import { findFences } from '../../src/documents/markdown.ts'
import { sourceFile } from '../../src/text/source-file.ts'

function fences(...lines: string[]) {
  return findFences(sourceFile('doc.md', lines.join('\n')))
}

function contents(...lines: string[]) {
  return fences(...lines).map((fence) => [fence.language, fence.content.text])
}

describe('fences', () => {
  test('backticks and tildes both open a block, and only their own kind closes it', () => {
    expect(contents('```yaml', 'a: 1', '~~~', '```', '~~~yml', '```', '~~~')).toEqual([
      ['yaml', 'a: 1\n~~~\n'],
      ['yml', '```\n'],
    ])
  })

  test('a block of four backticks holds a block of three', () => {
    expect(contents('````md', '```yaml', 'a: 1', '```', '````', 'text')).toEqual([
      ['md', '```yaml\na: 1\n```\n'],
    ])
  })

  test('a block that is never closed ends with the document', () => {
    const [fence] = fences('```yaml', 'a: 1', 'b: 2')
    expect(fence?.content.text).toBe('a: 1\nb: 2')
    expect(fence?.closed).toBe(false)
  })

  test('the indentation of a list item is taken off', () => {
    expect(
      contents('1. Write:', '', '   ```yaml', '   a:', '     b: 1', '', '   c: 2', '   ```', 'x'),
    ).toEqual([['yaml', 'a:\n  b: 1\n\nc: 2\n']])
  })

  test('a list in a list holds a block', () => {
    expect(contents('- one', '  - two', '    ```yaml', '    a: 1', '    ```', '- three')).toEqual([
      ['yaml', 'a: 1\n'],
    ])
  })

  test('a line that leaves the list item ends its block', () => {
    const found = fences('- x', '  ```yaml', '  a: 1', 'b: 2', '```promql', 'up', '```')
    expect(found.map((fence) => [fence.language, fence.content.text, fence.closed])).toEqual([
      ['yaml', 'a: 1\n', false],
      ['promql', 'up\n', true],
    ])
  })

  test('the markers of a block quote are taken off', () => {
    expect(
      contents('> ```yaml', '> a:', '>   b: 1', '> ```', '', '> > ```', '> > x', '> > ```'),
    ).toEqual([
      ['yaml', 'a:\n  b: 1\n'],
      ['', 'x\n'],
    ])
  })

  test('fences in HTML comments and in indented code are none', () => {
    expect(
      contents(
        '<!--',
        '```yaml',
        'a: 1',
        '```',
        '-->',
        '',
        '    ```yaml',
        '    a: 1',
        '    ```',
        '',
        '```yaml',
        'b: 1',
        '```',
      ),
    ).toEqual([['yaml', 'b: 1\n']])
  })

  test('a block in details counts behind an empty line', () => {
    expect(
      contents(
        '<details>',
        '<summary>Rules</summary>',
        '',
        '```yaml',
        'a: 1',
        '```',
        '',
        '</details>',
      ),
    ).toEqual([['yaml', 'a: 1\n']])
  })

  test('admonitions and tabs of site generators hold blocks', () => {
    expect(
      contents(
        '=== "Rules"',
        '',
        '    ```yaml',
        '    a: 1',
        '    ```',
        '!!! note',
        '    ```promql',
        '    up',
        '    ```',
      ),
    ).toEqual([
      ['yaml', 'a: 1\n'],
      ['promql', 'up\n'],
    ])
  })

  test('front matter is no block, and a rule at the beginning is no front matter', () => {
    expect(contents('---', 'title: x', '---', '```yaml', 'a: 1', '```')).toEqual([
      ['yaml', 'a: 1\n'],
    ])
    expect(contents('---', '', '```yaml', 'a: 1', '```', '', '---')).toEqual([['yaml', 'a: 1\n']])
  })

  test('a fence interrupts a paragraph, backticks in a line of text do not', () => {
    expect(contents('text', '```yaml', 'a: 1', '```')).toEqual([['yaml', 'a: 1\n']])
    expect(contents('text ```yaml', '``` not `a` fence')).toEqual([])
  })

  test('a dash below a paragraph underlines it, and an empty item ends with a blank line', () => {
    expect(contents('text', '-', '12. ```yaml', '    a: 1', '    ```')).toEqual([
      ['yaml', 'a: 1\n'],
    ])
    expect(contents('*', '', '  ```yaml', '  a: 1', '  ```', '', '*', '', '    ```')).toEqual([
      ['yaml', 'a: 1\n'],
    ])
  })

  test('carriage returns stay in the content and out of the language', () => {
    const [fence] = findFences(sourceFile('a.md', '```yaml\r\na: 1\r\n```\r\n'))
    expect(fence?.language).toBe('yaml')
    expect(fence?.content.text).toBe('a: 1\r\n')
  })

  test('thousands of nested markers and unclosed blocks take no time', () => {
    const deep = '> '.repeat(20_000) + 'x\n' + '- '.repeat(20_000) + 'y\n' + '\n'.repeat(20_000)
    const start = performance.now()
    findFences(sourceFile('a.md', deep + '```\n'.repeat(20_001)))
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('info strings', () => {
  const cases: readonly [string, string, string | undefined][] = [
    ['yaml', 'yaml', undefined],
    ['YAML', 'yaml', undefined],
    ['yaml title="rules/api.yml"', 'yaml', 'rules/api.yml'],
    ['yml filename=\'a.yaml\' linenums="1"', 'yml', 'a.yaml'],
    ['yaml title="Recording rules"', 'yaml', undefined],
    ['{.yaml}', 'yaml', undefined],
    ['{.yaml .numberLines file="x.rules"}', 'yaml', 'x.rules'],
    ['{code-block} yaml', 'yaml', undefined],
    ['{seealso}', 'seealso', undefined],
    ['yaml {hl_lines=[3,8]}', 'yaml', undefined],
    ['yaml{1,3}', 'yaml', undefined],
    ['yaml:prometheus/rules.yml', 'yaml', 'prometheus/rules.yml'],
    ['promql', 'promql', undefined],
    ['', '', undefined],
  ]
  test.each(cases)('%s', (info, language, fileName) => {
    const [fence] = fences('~~~' + info, 'x', '~~~')
    expect([fence?.language, fence?.fileName]).toEqual([language, fileName])
  })
})

describe('edits', () => {
  test('new lines inside an indented block get its indentation', () => {
    const [fence] = fences('- x', '  ```yaml', '  a: 1', '  b: 2', '  ```')
    expect(fence?.content.map?.encode('c: 3\nd: 4')).toBe('c: 3\n  d: 4')
  })

  test('nothing of several lines is written where lines differ in their indentation', () => {
    const [fence] = fences('> ```yaml', '> a: 1', '>b: 2', '> ```')
    expect(fence?.content.map?.encode('c\nd')).toBeUndefined()
    expect(fence?.content.map?.encode('c')).toBe('c')
  })
})
