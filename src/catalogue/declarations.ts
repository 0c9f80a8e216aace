import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { ExposedType } from './metric.ts'

/** A metric that client code in a document declares. */
export interface DeclaredMetric {
  /** Of the family, as its series bear it. */
  readonly name: string
  readonly type: ExposedType
  /** Absent: the code does not show them. */
  readonly labels?: readonly string[]
  readonly help?: string
  readonly source: SourceFile
  /** Of the name. */
  readonly span: Span
}

type Declaration = Omit<DeclaredMetric, 'source' | 'span'>
type Reader = (kind: string, rest: string) => Declaration | undefined

/** How far a declaration reaches. */
const mostCharacters = 2000
const mostDeclarations = 2000

const types: Readonly<Record<string, ExposedType>> = {
  Counter: 'counter',
  Gauge: 'gauge',
  Histogram: 'histogram',
  Summary: 'summary',
  Info: 'info',
  Enum: 'stateset',
}
const metricName = /^[a-zA-Z_][a-zA-Z0-9_]*$/
const text = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/
const texts = new RegExp(text.source, 'g')

const openings: readonly (readonly [RegExp, Reader])[] = [
  [/\bnew\s+(?:\w+\.)?(Counter|Gauge|Histogram|Summary)\s*\(\s*\{/g, readJavaScript],
  [/(?<![\w.]|new\s)(?:\w+\.)?(Counter|Gauge|Histogram|Summary)\s*\((?=\s*f?r?["'])/g, readPython],
  [/\b(Counter|Gauge|Histogram|Summary)Opts\s*\{/g, readGo],
  [/\b(Counter|Gauge|Histogram|Summary)\s*\.\s*build(?:er)?\s*\(/g, readJava],
]

/**
 * The metrics that client code within a text declares, for Python (prometheus_client), Go (client_golang), JavaScript
 * (prom-client) and Java: what plain patterns find. Code that computes names or labels is passed over.
 */
export function declaredMetrics(source: SourceFile): readonly DeclaredMetric[] {
  const found: DeclaredMetric[] = []
  let tried = 0
  for (const [opening, read] of openings)
    for (const match of source.text.matchAll(opening)) {
      if (++tried > mostDeclarations) return found
      const from = match.index + match[0].length
      const rest = source.text.slice(from, from + mostCharacters)
      const declared = read(match[1] ?? '', rest)
      if (!declared || !metricName.test(declared.name)) continue
      found.push({ ...declared, source, span: { start: match.index, end: from } })
    }
  return found
}

/** `Counter('name', 'help', ['label'])`: the library adds `_total` to counters, and the unit. */
function readPython(kind: string, rest: string): Declaration | undefined {
  const call = untilClosed(rest)
  if (call === undefined || /\b(?:namespace|subsystem)\s*=/.test(call)) return undefined
  const [name, help] = [...call.matchAll(texts)].map(textIn)
  const unit = /\bunit\s*=\s*(?:"(\w+)"|'(\w+)')/.exec(call)
  const list = /(?:,|labelnames\s*=)\s*[[(]([^\])]*)[\])]/.exec(call.replace(/buckets\s*=.*/s, ''))
  if (name === undefined || help === undefined) return undefined
  const base = withSuffix(name.replace(/_total$/, ''), unit?.[1] ?? unit?.[2])
  const hidden = kind === 'Info' || kind === 'Enum' || named.test(call.replace(texts, ''))
  return declaration(kind, `${base}${suffixes[kind] ?? ''}`, hidden ? '…' : (list?.[1] ?? ''), help)
}

/** What Python's library adds to names. */
const suffixes: Readonly<Record<string, string>> = { Counter: '_total', Info: '_info' }

/** An argument for the labels that is a variable. */
const named = /,\s*(?:labelnames\s*=\s*)?[A-Za-z_][\w.]*\s*(?:,|$)/

/** `prometheus.CounterOpts{Namespace: "a", Name: "b"}, []string{"label"}`. */
function readGo(kind: string, rest: string): Declaration | undefined {
  const options = untilClosed(rest, '{', '}')
  if (options === undefined) return undefined
  const value = (key: string) => {
    const found = new RegExp(`\\b${key}:\\s*(?:${text.source}|(\\S))`).exec(options)
    return found?.[4] !== undefined ? null : found ? textIn(found) : undefined
  }
  const parts = [value('Namespace'), value('Subsystem'), value('Name')]
  if (parts.includes(null) || !parts[2]) return undefined
  const labels = /^\s*\}?\s*,\s*\[\]string\s*\{([^}]*)\}/.exec(rest.slice(options.length + 1))
  const name = parts.filter((part) => part).join('_')
  const list = /\bConstLabels\b/.test(options) ? '…' : (labels?.[1] ?? '')
  return declaration(kind, name, list, value('Help') ?? undefined)
}

/** `new Counter({ name: 'x', help: 'y', labelNames: ['a'] })`. */
function readJavaScript(kind: string, rest: string): Declaration | undefined {
  const options = untilClosed(rest, '{', '}')
  const value = (key: string) =>
    new RegExp(`\\b${key}\\s*:\\s*(?:${text.source})`).exec(options ?? '')
  const name = value('name')
  if (!name || options === undefined) return undefined
  const shown = /\blabelNames\s*:\s*\[([^\]]*)\]/.exec(options)
  const hidden = !shown && /\blabelNames\b/.test(options)
  const help = value('help')
  return declaration(
    kind,
    textIn(name),
    hidden ? '…' : (shown?.[1] ?? ''),
    help ? textIn(help) : '',
  )
}

/** `Counter.build().name("x").help("y").labelNames("a")`. */
function readJava(kind: string, rest: string): Declaration | undefined {
  const end = rest.search(/\.(?:register|create)\s*\(|;[ \t]*(?:\n|$)/)
  const chain = end < 0 ? rest : rest.slice(0, end)
  const inBuild = [...(untilClosed(chain) ?? '').matchAll(texts)].map(textIn)
  const named = new RegExp(`\\.name\\s*\\(\\s*(?:${text.source})`).exec(chain)
  const name = named ? textIn(named) : inBuild[0]
  if (name === undefined) return undefined
  const labels = /\.labelNames\s*\(([^)]*)\)/.exec(chain)
  return declaration(kind, name, labels?.[1] ?? '', inBuild[1])
}

function declaration(
  kind: string,
  name: string,
  list: string,
  help: string | undefined,
): Declaration | undefined {
  const type = types[kind]
  if (!type) return undefined
  const left = list.replace(texts, '').replace(/[\s,]/g, '')
  const labels = [...list.matchAll(texts)].map(textIn)
  return {
    name,
    type,
    ...(left === '' ? { labels } : {}),
    ...(help ? { help } : {}),
  }
}

/** What stands before the bracket that closes one which is open already. */
function untilClosed(rest: string, open = '(', close = ')'): string | undefined {
  let depth = 1
  const token = new RegExp(`${text.source}|[\\${open}\\${close}]`, 'g')
  for (const match of rest.matchAll(token)) {
    if (match[0] === open) depth++
    else if (match[0] === close && --depth === 0) return rest.slice(0, match.index)
  }
  return undefined
}

function textIn(match: RegExpExecArray | RegExpMatchArray): string {
  return match[1] ?? match[2] ?? match[3] ?? ''
}

function withSuffix(name: string, unit: string | undefined): string {
  return unit === undefined || name.endsWith(`_${unit}`) ? name : `${name}_${unit}`
}
