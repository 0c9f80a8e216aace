import { describe, expect, test } from 'vitest'
import type { FileContents } from '../../src/documents/document.ts'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'
import { readRules } from '../../src/lint/read-rules.ts'
import { type FileRules, fileProjects, sharedProjects } from '../../src/project/form-projects.ts'
import type { FileHost } from '../../src/text/file-host.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { memoryHost } from '../../src/workspace/memory-host.ts'
import { loadPathMatcher } from '../../src/workspace/path-matcher.ts'

const rules = (name: string) =>
  `groups:\n- name: ${name}\n  rules:\n  - record: ${name}:x\n    expr: up\n`
const matches = await loadPathMatcher()

function open(files: Record<string, string>): { contents: FileContents[]; read: FileRules[] } {
  const contents = Object.entries(files).map(([path, text]) =>
    readDocuments(sourceFile(path, text)),
  )
  const read = contents.map((one) => readRules(one, defaultSettings, matches))
  return { contents, read }
}

function shared(files: Record<string, string>, globs: string[] = [], more: Partial<FileHost> = {}) {
  const { read } = open(files)
  const host = { ...memoryHost(files), ...more }
  return sharedProjects(read, { rules: globs, matches, host }).map(
    ({ origin, name, ruleFiles }) => [origin, name, ruleFiles.map(({ source }) => source.path)],
  )
}

describe('documents of one file', () => {
  test('a file is a project, and a Markdown document one for each alternative', () => {
    const block = '```yaml\n' + rules('a') + '```\n'
    const { read } = open({ 'a.yml': rules('a'), 'doc.md': block + block, 'x.yml': 'foo: 1' })
    expect(
      fileProjects(read).map(({ origin, name, ruleFiles }) => [origin, name, ruleFiles.length]),
    ).toEqual([
      ['file', 'a.yml', 1],
      ['markdown', 'doc.md', 1],
      ['markdown', 'doc.md', 1],
    ])
  })
})

describe('files that load together', () => {
  test('the files of one entry of the settings', () => {
    const files = {
      'a/1.yml': rules('a'),
      'a/2.yml': rules('b'),
      'b/1.yml': rules('c'),
      'b/2.yml': rules('d'),
    }
    expect(shared(files, ['a/*.yml', 'b/**', 'c/*'])).toEqual([
      ['settings', 'a/*.yml', ['a/1.yml', 'a/2.yml']],
      ['settings', 'b/**', ['b/1.yml', 'b/2.yml']],
    ])
  })

  test('the files that a prometheus.yml names, by the paths of its container too', () => {
    const files = {
      'prom/prometheus.yml':
        "rule_files: ['rules/*.yml', '/etc/prometheus/extra/c.yml']\nscrape_configs: []\n",
      'prom/rules/a.yml': rules('a'),
      'prom/rules/b.yml': rules('b'),
      'prom/extra/c.yml': rules('c'),
      'other/a.yml': rules('d'),
    }
    expect(shared(files)).toEqual([
      [
        'config',
        'prom/prometheus.yml',
        ['prom/rules/a.yml', 'prom/rules/b.yml', 'prom/extra/c.yml'],
      ],
    ])
  })

  test('a link and its target are one file', () => {
    const files = { 'a.yml': rules('a'), 'link.yml': rules('a') }
    expect(shared(files, ['*.yml'], { realPath: () => 'a.yml' })).toEqual([])
  })

  test('resources and Markdown are not loaded by a configuration', () => {
    const files = { 'a.yml': rules('a'), 'doc.md': '```yaml\n' + rules('b') + '```\n' }
    expect(shared(files, ['**'])).toEqual([])
  })
})
