import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadConfig, withoutQuotes } from '../config/load-config.ts'
import type { CaseResult, Suite } from './suite.ts'

interface Outcome {
  readonly v3: { readonly exit: number; readonly firstError: string }
}

/** The version whose verdicts are recorded. */
const target = { major: 3, minor: 5 }

/** Public configurations: accepted or refused as by `promtool check config --syntax-only` 3.5, with its error among ours. */
export const suite: Suite = {
  name: 'configs',
  run(data) {
    const folder = join(data, 'corpus')
    const { configs } = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')) as {
      readonly configs: Readonly<Record<string, Outcome>>
    }
    const cases = Object.entries(configs).map(([path, outcome]) =>
      verdictCase(path, readFileSync(join(folder, path), 'utf8'), outcome),
    )
    const refused = Object.values(configs).filter(({ v3 }) => v3.exit !== 0).length
    return {
      suite: 'configs',
      cases,
      figures: [`${cases.length} configurations, ${refused} of them refused by promtool 3.5`],
    }
  },
}

function verdictCase(path: string, text: string, { v3 }: Outcome): CaseResult {
  const messages = loadConfig(text, { target }, path).problems.map(({ message }) => message)
  const error = withoutQuotes(v3.firstError)
  const told = (message: string): boolean =>
    error.includes(withoutQuotes(message).split(': ')[0] ?? '')
  const passed = v3.exit === 0 ? messages.length === 0 : messages.some(told)
  return passed
    ? { name: path, outcome: 'passed' }
    : {
        name: path,
        outcome: 'failed',
        expected: v3.exit === 0 ? 'accepted' : v3.firstError,
        got: messages.join('; ') || 'accepted',
      }
}
