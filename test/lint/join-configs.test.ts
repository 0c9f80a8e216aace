import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { allChecks } from '../../src/checks/all-checks.ts'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'
import { prepareLint } from '../../src/lint/lint-contents.ts'
import { everythingUsual } from '../../src/lint/selection.ts'
import type { Settings } from '../../src/lint/settings.ts'
import type { FileHost } from '../../src/text/file-host.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { diskHost } from '../../src/workspace/disk-host.ts'
import { memoryHost } from '../../src/workspace/memory-host.ts'
import { loadPathMatcher } from '../../src/workspace/path-matcher.ts'

const matches = await loadPathMatcher()
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function lint(
  files: Readonly<Record<string, string>>,
  given: readonly string[] = Object.keys(files),
  host: FileHost = memoryHost(files),
  settings: Partial<Settings> = {},
): readonly string[] {
  const contents = given.map((path) =>
    readDocuments(sourceFile(path, files[path] ?? ''), { explicit: true }),
  )
  const prepared = prepareLint({
    contents,
    problems: [],
    settings: { ...defaultSettings, ...settings },
    selection: {
      ...everythingUsual,
      only: ['config/invalid', 'config/unknown-field', 'config/missing-file', 'syntax/*'],
    },
    matches,
    host,
    reportOn: new Set(given),
  })
  return prepared
    .run(allChecks)
    .filter(({ severity }) => severity !== 'info')
    .map(({ file, span, message }) => {
      const { line, column } = file.lines.position(span.start)
      return `${file.path}:${line}:${column} ${message}`
    })
}

const job = (name: string, more = '') =>
  `  - job_name: ${name}\n    static_configs: [{targets: ["${name}:1"]}]\n${more}`
const jobs = (...names: string[]) => `scrape_configs:\n${names.map((name) => job(name)).join('')}`

describe('files of jobs', () => {
  test('are read for the configuration, and their problems told in them', () => {
    const files = {
      'prometheus.yml': `scrape_config_files: [jobs/*.yml]\n${jobs('a')}`,
      'jobs/b.yml': 'scrape_configs:\n  - job_name: b\n    scrape_interval: 5x\n',
    }
    expect(lint(files, ['prometheus.yml'])).toEqual([
      expect.stringMatching(/^jobs\/b.yml:3:22 unknown unit/),
    ])
  })

  test('may not repeat a job', () => {
    const files = {
      'p/prometheus.yml': `scrape_config_files: [b.yml, c.yml]\n${jobs('a')}`,
      'p/b.yml': jobs('a', 'b'),
      'p/c.yml': jobs('b', 'c'),
    }
    expect(lint(files)).toEqual([
      'p/b.yml:2:15 found multiple scrape configs with job name `a`, first found in `p/prometheus.yml`',
      'p/c.yml:2:15 found multiple scrape configs with job name `b`, first found in `p/b.yml`',
    ])
  })

  test('hold nothing but jobs, so that a configuration which names itself is told', () => {
    const text = `global: {scrape_interval: 30s}\nscrape_config_files: ["*.yml"]\n${jobs('a')}`
    const found = lint({ 'prometheus.yml': text })
    expect(found).toContainEqual(expect.stringContaining('field `global` not found'))
    expect(found).toContainEqual(expect.stringContaining('field `scrape_config_files` not found'))
  })

  test('that name each other end', () => {
    const files = {
      'a.yml': `scrape_config_files: [b.yml]\n${jobs('a')}`,
      'b.yml': `scrape_config_files: [a.yml]\n${jobs('b')}`,
    }
    expect(lint(files).filter((line) => line.includes('scrape_config_files'))).toHaveLength(2)
  })

  test('are told once, though they were given too', () => {
    const files = {
      'prometheus.yml': 'scrape_config_files: [b.yml]\n',
      'b.yml': 'scrape_configs:\n  - job_name: b\n    foo: 1\n',
    }
    expect(lint(files)).toHaveLength(1)
  })

  test('are left out where the settings exclude them', () => {
    const files = { 'prometheus.yml': 'scrape_config_files: [b.yml]\n', 'b.yml': 'foo: 1\n' }
    const exclude = { exclude: ['b.*'] }
    expect(lint(files, ['prometheus.yml'], memoryHost(files), exclude)).toEqual([])
    expect(lint(files, ['prometheus.yml'])).toHaveLength(1)
  })

  test('that are no YAML are told', () => {
    const files = {
      'prometheus.yml': 'scrape_config_files: [b.yml]\n',
      'b.yml': 'scrape_configs: [\n',
    }
    expect(lint(files, ['prometheus.yml'])).toEqual([expect.stringMatching(/^b.yml:/)])
  })
})

describe('files of targets', () => {
  const config = (pattern: string) =>
    `scrape_configs:\n  - job_name: a\n    file_sd_configs: [{files: ["${pattern}"]}]\n`

  test('are checked with the job that reads them', () => {
    const files = {
      'prometheus.yml': config('t/*.json'),
      't/a.json': '[{"targets": ["http://a/metrics", "b:1"], "label": {}}]',
    }
    expect(lint(files, ['prometheus.yml'])).toEqual([
      't/a.json:1:15 "http://a/metrics" is not a valid hostname',
      't/a.json:1:43 json: unknown field "label"',
    ])
  })

  test('may hold addresses that relabelling makes right', () => {
    const files = {
      'prometheus.yml': `${config('t.yml')}    relabel_configs:\n      - {source_labels: [__address__], target_label: __param_target}\n      - {target_label: __address__, replacement: "prober:9115"}\n`,
      't.yml': '- targets: ["http://a/metrics"]\n',
    }
    expect(lint(files)).toEqual([])
  })

  test('may be many', () => {
    const files: Record<string, string> = { 'prometheus.yml': config('t/*.yml') }
    for (let i = 0; i < 1000; i++) files[`t/${i}.yml`] = `- targets: ["h${i}:1", "x/${i}"]\n`
    expect(lint(files, ['prometheus.yml']).length).toBeGreaterThan(0)
  })

  test('may be long', () => {
    const targets = Array.from({ length: 100_000 }, (_, i) => `h${i}:1`)
    const files = { 'prometheus.yml': config('t.json'), 't.json': JSON.stringify([{ targets }]) }
    expect(lint(files, ['prometheus.yml'])).toEqual([])
  })

  test('that are too large are not read', () => {
    const root = mkdtempSync(join(tmpdir(), 'promproof-'))
    folders.push(root)
    writeFileSync(join(root, 't.json'), '[]')
    truncateSync(join(root, 't.json'), 100 * 1024 * 1024)
    const found = lint({ 'prometheus.yml': config('t.json') }, ['prometheus.yml'], diskHost(root))
    expect(found).toEqual(['t.json:1:1 the file is larger than 64 MiB, and was not read'])
  })
})

describe('templates of notifications', () => {
  test('are read as Alertmanager reads them', () => {
    const files = {
      'alertmanager.yml': 'templates: [t/*.tmpl]\nroute: {receiver: a}\nreceivers: [{name: a}]\n',
      't/good.tmpl': '{{ define "x" }}{{ .Alerts | len }}{{ end }}',
      't/bad.tmpl': 'one\n{{ define "y" }}{{ if }}{{ end }}',
    }
    expect(lint(files, ['alertmanager.yml'])).toEqual([expect.stringMatching(/^t\/bad.tmpl:2:/)])
  })
})

describe('the root', () => {
  test('is not left by patterns and links', () => {
    const outer = mkdtempSync(join(tmpdir(), 'promproof-'))
    folders.push(outer)
    const root = join(outer, 'root')
    mkdirSync(join(root, 'links'), { recursive: true })
    writeFileSync(join(outer, 'secret.yml'), 'scrape_configs: [{foo: 1}]\n')
    symlinkSync(join(outer, 'secret.yml'), join(root, 'links', 'a.yml'))
    symlinkSync(outer, join(root, 'up'))
    symlinkSync(join(root, 'loop'), join(root, 'loop'))
    const text =
      'scrape_config_files: ["../*.yml", "links/a.yml", "up/*.yml", "loop/*.yml", "loop"]\n'
    expect(lint({ 'prometheus.yml': text }, ['prometheus.yml'], diskHost(root))).toEqual([])
  })

  test('is where mapped paths are looked for', () => {
    const files = {
      'etc/b.yml': 'scrape_configs: [{foo: 1}]\n',
      'prometheus.yml': 'scrape_config_files: [/srv/p/b.yml, /srv/p/c.yml]\n',
    }
    const found = lint(files, ['prometheus.yml'], memoryHost(files), {
      pathMap: [{ from: '/srv/p', to: 'etc' }],
    })
    expect(found).toContainEqual(expect.stringContaining('etc/b.yml:1:19'))
    expect(found).toContain('prometheus.yml:1:37 `/srv/p/c.yml` does not point to an existing file')
  })
})
