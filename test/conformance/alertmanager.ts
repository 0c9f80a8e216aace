import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAlertmanagerConfig } from '../../src/config/alertmanager/read-alertmanager-config.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { outcomes } from './alertmanager/outcomes.ts'
import type { CaseResult, Suite } from './suite.ts'

export const suite: Suite = { name: 'alertmanager', run }

/** Every configuration of Alertmanager in the corpus against what `amtool check-config` 0.34.2 says of it, which was recorded. */
function run(data: string): ReturnType<Suite['run']> {
  const cases: CaseResult[] = []
  let rejected = 0
  let sameText = 0
  for (const [path, outcome] of Object.entries(outcomes)) {
    const messages = messagesOf(path, readFileSync(join(data, 'corpus', path), 'utf8'))
    const accepted = outcome === 'ok'
    if (!accepted) rejected++
    if (!accepted && linesOf(outcome).every((line) => messages.some((one) => says(one, line))))
      sameText++
    cases.push(
      accepted === (messages.length === 0)
        ? { name: path, outcome: 'passed' }
        : { name: path, outcome: 'failed', expected: outcome, got: messages.join('; ') || 'ok' },
    )
  }
  return {
    suite: 'alertmanager',
    cases,
    figures: [`${sameText} of ${rejected} rejected files with amtool's words`],
  }
}

/** What is wrong with a file, in the words of our reader. */
export function messagesOf(path: string, text: string): readonly string[] {
  const source = sourceFile(path, text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const problems = document?.problems ?? []
  if (problems.length > 0) return problems.map(({ message }) => message)
  return readAlertmanagerConfig(document?.root, { source }).problems.map(({ message }) => message)
}

function linesOf(outcome: string): readonly string[] {
  if (!outcome.startsWith('yaml: unmarshal errors:')) return [outcome]
  return outcome
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^\s*line \d+: /, ''))
}

/** Whether our message is amtool's; quotes do not count, and ours may go on. */
function says(ours: string, theirs: string): boolean {
  const bare = (text: string): string => text.replace(/[`"'\s]+/g, '')
  return bare(ours) === bare(theirs) || bare(ours).startsWith(`${bare(theirs)}:`)
}
