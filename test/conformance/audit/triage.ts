import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './run-audit.ts'

/** What somebody found out about a finding: whether it is true, and by what. */
export interface Judgement {
  readonly check: string
  /** Path below the corpus, and line. */
  readonly at: string
  readonly rule: string
  readonly true: boolean
  /** A test with promtool, algebra, or the documentation of the exporter. */
  readonly evidence: string
}

/** The judgements in the `*.jsonl` files of this folder, by what they judge. */
export function readTriage(folder: string): ReadonlyMap<string, Judgement> {
  const judgements = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Judgement)
  return new Map(judgements.map((judgement) => [triageKey(judgement), judgement]))
}

/** What a judgement and its finding have in common. */
export function triageKey({ check, at, rule }: Pick<Finding, 'check' | 'at' | 'rule'>): string {
  return `${check} ${at} ${rule}`
}

interface Outcomes {
  readonly [kind: string]: Readonly<Record<string, { readonly v3?: { readonly exit: number } }>>
}

/** Paths of the files that promtool refuses: what the loader says of them is true. */
export function readRefused(corpus: string): ReadonlySet<string> {
  const outcomes = JSON.parse(readFileSync(join(corpus, 'outcomes.json'), 'utf8')) as Outcomes
  const refused = Object.values(outcomes).flatMap((files) =>
    Object.entries(files).flatMap(([path, { v3 }]) => (v3 && v3.exit !== 0 ? [path] : [])),
  )
  return new Set(refused)
}
