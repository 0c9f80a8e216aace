import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findSettings, loadSettings } from '../../src/workspace/load-settings.ts'
import { TemporaryFolder } from './temporary-folder.ts'

let folder: TemporaryFolder

beforeEach(() => {
  folder = new TemporaryFolder()
  mkdirSync(folder.file('.git'))
  mkdirSync(folder.file('team/rules'), { recursive: true })
})

afterEach(() => folder.remove())

function load(start = 'team/rules', file?: string) {
  const loaded = loadSettings({
    start: folder.file(start),
    ...(file === undefined ? {} : { file: folder.file(file) }),
    checks: [{ id: 'promql/regexp-literal' }],
  })
  const problems = loaded.problems.map(
    ({ check, file: { path, lines }, span, message }) =>
      `${path}:${lines.position(span.start).line} ${check} ${message}`,
  )
  return { ...loaded, root: loaded.root.slice(folder.path.length), problems }
}

describe('the search', () => {
  test('goes up to the nearest file', () => {
    folder.write({ 'promproof.yml': 'fail-on: error', 'team/.promproof.yml': 'fail-on: info' })
    expect(load()).toMatchObject({ root: '/team', settings: { failOn: 'info' } })
    expect(load('.')).toMatchObject({ root: '', settings: { failOn: 'error' } })
  })

  test('ends at the repository', () => {
    folder.write({ 'promproof.yml': 'fail-on: error' })
    mkdirSync(folder.file('team/.git'))
    expect(findSettings(folder.file('team/rules'))).toBeUndefined()
    expect(load()).toMatchObject({ root: '/team/rules', settings: { failOn: 'warning' } })
  })

  test('takes package.json only with its key', () => {
    folder.write({
      'package.json': '{"promproof": {"fail-on": "error"}}',
      'team/package.json': '{"devDependencies": {"promproof": "1"}}',
    })
    expect(load()).toMatchObject({ root: '', settings: { failOn: 'error' } })
  })

  test('reports mistakes in package.json at their place', () => {
    folder.write({
      'package.json': '{\n  "name": "x",\n  "promproof": {\n    "fail-no": 1\n  }\n}',
    })
    expect(load().problems).toEqual(['package.json:4 settings/unknown-key unknown key `fail-no`'])
  })
})

describe('a file that was asked for', () => {
  test('is used wherever it is', () => {
    folder.write({ 'promproof.yml': 'fail-on: error', 'ci/strict.yml': 'fail-on: info' })
    expect(load('.', 'ci/strict.yml')).toMatchObject({ root: '/ci', settings: { failOn: 'info' } })
  })

  test('is an error where it cannot be read', () => {
    expect(load('.', 'none.yml').error).toBe('cannot read none.yml: no such file or directory')
  })
})

describe('extends', () => {
  test('builds upon a file above, which moves the root there', () => {
    folder.write({
      'promproof.yml':
        'prometheus: "3.1"\nexclude: [vendor]\nchecks: {promql/regexp-literal: error}',
      'team/promproof.yml':
        'extends: ../promproof.yml\nrules: ["rules/*.yml"]\nexclude: [old]\nchecks: {promql/regexp-literal: off}',
    })
    expect(load()).toMatchObject({
      root: '',
      problems: [],
      settings: {
        prometheus: { major: 3, minor: 1 },
        rules: ['team/rules/*.yml'],
        exclude: ['vendor', 'team/old'],
        checks: [
          { pattern: 'promql/regexp-literal', severity: 'error' },
          { pattern: 'promql/regexp-literal', severity: 'off', files: ['team/**'] },
        ],
      },
    })
  })

  test('builds upon a file beside it', () => {
    folder.write({
      'promproof.yml': 'extends: [./ci/base.yml]\nfail-on: error',
      'ci/base.yml': 'fail-on: info\nprometheus: "3.2"',
    })
    expect(load('.')).toMatchObject({
      root: '',
      settings: { failOn: 'error', prometheus: { major: 3, minor: 2 } },
    })
  })

  test('a circle and a missing file are told', () => {
    folder.write({
      'promproof.yml': 'extends: [./a.yml, ./none.yml]',
      'a.yml': 'extends: ./promproof.yml',
    })
    expect(load('.').problems).toEqual([
      'a.yml:1 settings/extends `./promproof.yml` is extended already; settings cannot extend themselves',
      'promproof.yml:1 settings/extends cannot read none.yml: no such file or directory',
    ])
  })
})
