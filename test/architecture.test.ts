import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

interface Room {
  readonly imports: readonly string[]
  readonly packages?: readonly string[]
  readonly forbiddenText?: readonly RegExp[]
}

const pure = [/\bprocess\./, /\bconsole\./, /\bDate\.now\b/, /\bMath\.random\b/]
const below = ['text', 'model', 'diagnostic', 'yaml', 'promql', 'template', 'schema', 'documents']
const readers = [...below, 'rules', 'unittest/format', 'config', 'project']

const rooms: Readonly<Record<string, Room>> = {
  text: { imports: [], forbiddenText: pure },
  model: { imports: ['text'], packages: ['re2js'], forbiddenText: pure },
  diagnostic: { imports: ['text'], forbiddenText: pure },
  promql: { imports: ['text', 'model'], packages: ['chevrotain'], forbiddenText: pure },
  template: { imports: ['text', 'model'], forbiddenText: pure },
  yaml: { imports: ['text', 'model/raw-bytes.ts', 'diagnostic'], forbiddenText: pure },
  documents: { imports: ['text', 'diagnostic', 'yaml'], forbiddenText: pure },
  schema: { imports: ['text', 'diagnostic', 'yaml'], forbiddenText: pure },
  rules: {
    imports: ['text', 'model', 'diagnostic', 'yaml', 'promql', 'template', 'schema'],
    forbiddenText: pure,
  },
  'unittest/format': {
    imports: ['text', 'model', 'diagnostic', 'yaml', 'promql', 'template', 'schema', 'rules'],
    forbiddenText: pure,
  },
  config: {
    imports: ['text', 'model', 'diagnostic', 'yaml', 'promql', 'template', 'schema'],
    forbiddenText: pure,
  },
  project: {
    imports: ['text', 'model', 'diagnostic', 'documents', 'rules', 'config', 'unittest/format'],
    forbiddenText: pure,
  },
  engine: {
    imports: ['text', 'model', 'promql', 'template', 'rules/rule-file.ts'],
    forbiddenText: pure,
  },
  catalogue: { imports: ['text', 'model', 'diagnostic'], forbiddenText: pure },
  analysis: {
    imports: ['text', 'model', 'promql', 'template', 'catalogue', 'rules/rule-file.ts'],
    forbiddenText: pure,
  },
  unittest: {
    imports: [...below, 'rules', 'config', 'engine', 'unittest/format'],
    forbiddenText: pure,
  },
  checks: {
    imports: [
      'text',
      'model',
      'diagnostic',
      'promql',
      'template',
      'rules',
      'config',
      'project',
      'analysis',
      'catalogue',
    ],
    forbiddenText: pure,
  },
  lint: { imports: [...readers, 'checks', 'analysis', 'catalogue'], forbiddenText: pure },
  workspace: {
    imports: ['text', 'diagnostic', 'yaml', 'schema', 'documents', 'lint'],
    packages: ['node:fs', 'node:path', 'node:child_process', 'picomatch'],
  },
  report: {
    imports: ['text', 'diagnostic', 'checks/metadata.ts', 'unittest/verdict.ts'],
    packages: ['picocolors'],
    forbiddenText: pure,
  },
  action: {
    imports: [],
    packages: [
      '@actions/core',
      'node:child_process',
      'node:fs',
      'node:os',
      'node:path',
      'node:url',
    ],
  },
  lsp: {
    imports: [...readers, 'checks', 'lint', 'workspace', 'analysis', 'catalogue'],
    packages: [
      'vscode-languageserver/node',
      'vscode-languageserver-textdocument',
      'node:fs',
      'node:path',
      'node:timers',
      'node:timers/promises',
      'node:url',
    ],
    forbiddenText: [/\bprocess\./, /\bDate\.now\b/],
  },
  cli: {
    imports: [
      ...readers,
      'checks',
      'lint',
      'workspace',
      'report',
      'engine',
      'unittest',
      'analysis',
      'catalogue',
      'lsp',
    ],
    packages: [
      'commander',
      'diff',
      'picocolors',
      'node:fs',
      'node:path',
      'node:os',
      'node:url',
      'node:process',
      'node:readline/promises',
      'node:util',
      'node:child_process',
      'node:crypto',
      'node:module',
      'node:vm',
      'node:worker_threads',
    ],
  },
}

const barrels = new Set(['index.ts', 'report/index.ts'])
const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split('\\').join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.includes('generated/'))
  .sort()

function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .sort((a, b) => b.length - a.length)
    .find((room) => path.startsWith(`${room}/`))
}

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
}

function importsOf(path: string): Import[] {
  const text = readFileSync(join(source, path), 'utf8')
  const found: Import[] = []
  const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
  for (const match of text.matchAll(statement))
    found.push({ specifier: match[2] ?? '', typeOnly: match[1] !== undefined })
  for (const match of text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ specifier: match[1] ?? '', typeOnly: false })
  return found
}

function target(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier))
}

function offences(path: string): string[] {
  const name = roomOf(path)
  if (path === 'index.ts') return []
  if (name === undefined) return [`${path} stands in no room of the table`]
  const room = rooms[name]
  if (!room) return []
  const found: string[] = []
  for (const { specifier } of importsOf(path)) {
    if (!specifier.startsWith('.')) {
      const bare = specifier.startsWith('node:') ? specifier : specifier.split('/')[0]
      if (!(room.packages ?? []).some((one) => one === specifier || one === bare))
        found.push(`${path} may not import the package ${specifier}`)
      continue
    }
    const to = target(path, specifier)
    const allowed =
      roomOf(to) === name ||
      room.imports.some((entry) => (entry.endsWith('.ts') ? to === entry : roomOf(to) === entry))
    if (!allowed) found.push(`${path} may not import ${to}`)
  }
  const text = readFileSync(join(source, path), 'utf8')
  for (const pattern of room.forbiddenText ?? [])
    if (pattern.test(text)) found.push(`${path} may not use ${pattern.source}`)
  return found
}

function cycleFrom(
  start: string,
  graph: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const trail: string[] = []
  const seen = new Set<string>()
  const visit = (path: string): string[] | undefined => {
    if (path === start && trail.length > 0) return [...trail, path]
    if (seen.has(path)) return undefined
    seen.add(path)
    trail.push(path)
    for (const next of graph.get(path) ?? []) {
      const found = visit(next)
      if (found) return found
    }
    trail.pop()
    return undefined
  }
  return visit(start)
}

describe('architecture', () => {
  test.each(files)('%s imports only what its room may import', (path) => {
    expect(offences(path)).toEqual([])
  })

  test('no file imports itself through others', () => {
    const graph = new Map(
      files.map((path) => [
        path,
        importsOf(path)
          .filter(({ specifier }) => specifier.startsWith('.'))
          .map(({ specifier }) => target(path, specifier)),
      ]),
    )
    expect(files.map((path) => cycleFrom(path, graph)).filter((cycle) => cycle)).toEqual([])
  })

  test('only the library and the reporters have a barrel file', () => {
    const found = files.filter((path) => {
      const text = readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      const statements = text.split('\n').filter((line) => line.trim() !== '')
      return (
        statements.length > 0 &&
        statements.every((line) => /^(export .* from |\}|\s+\w+,?$|export \{|\/\/)/.test(line))
      )
    })
    expect(found.filter((path) => !barrels.has(path))).toEqual([])
  })

  test('the table names only rooms that exist', () => {
    const missing = Object.keys(rooms).filter(
      (room) => !files.some((path) => path.startsWith(`${room}/`)),
    )
    expect(missing).toEqual([])
  })
})
