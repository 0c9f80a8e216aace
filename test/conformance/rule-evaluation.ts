import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addedLabels } from '../../src/engine/rule-labels.ts'
import { parseDuration } from '../../src/model/duration.ts'
import { loadRules } from '../rules/load.ts'
import { type DependencyData, dependencyCases } from './rules/dependency-cases.ts'
import { groupOf } from './rules/group-of.ts'
import { type RuleCase, replayCase } from './rules/replay-case.ts'
import { type CaseResult, caseOf, type Suite } from './suite.ts'

interface EvaluationData {
  readonly alerting: readonly RuleCase[]
  readonly recording: readonly RuleCase[]
  readonly groupLabels: readonly {
    readonly group: Readonly<Record<string, string>>
    readonly rule: Readonly<Record<string, string>>
    readonly expected: Readonly<Record<string, string>>
  }[]
  readonly queryOffset: readonly {
    readonly default: string
    readonly yaml: string
    readonly expected: Readonly<Record<string, string>>
  }[]
}

/** Rules evaluated again and again: alerts and their states, recorded series, limits, what rules read of each other. */
export const suite: Suite = {
  name: 'rule-evaluation',
  run(data) {
    const folder = join(data, 'conformance', 'rules')
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const evaluation = read('evaluation.json') as EvaluationData
    const cases = [
      ...evaluation.alerting.map((one) => replayCase('alerting', one)),
      ...evaluation.recording.map((one) => replayCase('recording', one)),
      ...labelCases(evaluation),
      ...offsetCases(evaluation),
      ...dependencyCases(read('dependencies.json') as DependencyData, folder),
    ]
    return { suite: 'rule-evaluation', cases }
  },
}

function labelCases({ groupLabels }: EvaluationData): readonly CaseResult[] {
  return groupLabels.map(({ group, rule, expected }, i) => {
    const { rules } = groupOf({ labels: group, rules: [{ record: 'a', expr: '1', labels: rule }] })
    const [first] = rules
    const got = first ? [...addedLabels(first)].map(([name, { value }]) => [name, value.text]) : []
    return caseOf(
      `evaluation.json groupLabels ${i}`,
      JSON.stringify({ group, rule }),
      expected,
      Object.fromEntries(got),
    )
  })
}

function offsetCases({ queryOffset }: EvaluationData): readonly CaseResult[] {
  return queryOffset.map(({ default: usual, yaml, expected }, i) => {
    const { groups } = loadRules('rules.yml', yaml).rules
    const got = groups.map(({ name, queryOffset: own }) => [name.value, own?.value ?? ms(usual)])
    const wanted = Object.entries(expected).map(([name, text]) => [name, ms(text)])
    return caseOf(`evaluation.json queryOffset ${i}`, yaml, wanted, got)
  })
}

function ms(text: string): number {
  const duration = parseDuration(text)
  return 'ms' in duration ? duration.ms : Number.NaN
}
