import { metadata } from '../checks/metadata.ts'

type Json = Readonly<Record<string, unknown>>

const levels = { error: 'error', warning: 'warning', info: 'note' } as const
const problems = { error: 'error', warning: 'warning', info: 'recommendation' } as const

/** The level of a severity in SARIF's terms. */
export function sarifLevel(severity: keyof typeof levels): string {
  return levels[severity]
}

/** Every check as a rule of SARIF, in the order of the registry, whether it is on or not. */
export const sarifRules: readonly Json[] = metadata.map(({ id, summary, severity, why }) => ({
  id,
  name: pascalCase(id),
  shortDescription: { text: `${summary}.` },
  fullDescription: { text: why },
  help: {
    text: `${why} \`promproof explain ${id}\` shows more.`,
    markdown: `${why}\n\n\`promproof explain ${id}\` shows more.`,
  },
  defaultConfiguration: { level: sarifLevel(severity) },
  properties: {
    tags: ['prometheus', id.slice(0, id.indexOf('/'))],
    precision: 'high',
    'problem.severity': problems[severity],
  },
}))

const indexes = new Map(metadata.map(({ id }, at) => [id, at]))

/** The place of a check among the rules. */
export function sarifRuleIndex(id: string): number | undefined {
  return indexes.get(id)
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
