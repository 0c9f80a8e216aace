import type { FileVerdict, TestedRule } from '../unittest/verdict.ts'
import { countTests, distinctRules } from './count-tests.ts'
import { oneLine } from './header.ts'
import type { Paint } from './paint.ts'
import type { TextOptions } from './report.ts'
import { signsFor } from './signs.ts'

const mostNames = 3

/** The parts of the line that says how many tests passed and which rules no test asserts. */
export function testsSummary(
  verdicts: readonly FileVerdict[],
  options: TextOptions,
): readonly string[] {
  const { paint } = options
  const totals = countTests(verdicts)
  const { passed, failed, notRun, total } = totals
  const tests = [
    passed > 0 ? paint.green(`${passed} passed`) : '',
    failed > 0 ? paint.red(`${failed} failed`) : '',
    notRun > 0 ? paint.yellow(`${notRun} not run`) : '',
  ]
  const { filesPassed, filesFailed, filesWithoutMatch } = totals
  const files = [
    filesFailed > 0 ? paint.red(`${filesFailed} failed`) : '',
    filesPassed > 0 ? paint.green(`${filesPassed} passed`) : '',
    filesWithoutMatch > 0 ? `${filesWithoutMatch} without a match` : '',
  ]
  const parts = [
    countsText('Tests', tests, total, paint),
    countsText('Files', files, verdicts.length, paint),
  ]
  if (totals.rules > 0)
    parts.push(
      `${paint.bold('Rules covered')}  ${totals.rulesCovered} of ${totals.rules}${untested(verdicts, options)}`,
    )
  return parts
}

function countsText(name: string, counts: readonly string[], all: number, paint: Paint): string {
  const told = counts.filter((text) => text !== '').join(', ')
  return `${paint.bold(name)}  ${told === '' ? 'none' : told} (${all})`
}

function untested(verdicts: readonly FileVerdict[], options: TextOptions): string {
  const rules = distinctRules(verdicts).filter(({ asserted }) => !asserted)
  if (rules.length === 0) return ''
  const byFile = new Map<string, TestedRule[]>()
  for (const rule of rules.slice(0, mostNames)) {
    const list = byFile.get(rule.file.path)
    if (list) list.push(rule)
    else byFile.set(rule.file.path, [rule])
  }
  const named = [...byFile].map(([path, list]) => {
    const names = list.map(({ name }) => `\`${oneLine(name)}\``)
    return `${options.displayPath(path)}: ${names.join(', ')}`
  })
  const rest = rules.length > mostNames ? `, ${signsFor(options.ascii).dots}` : ''
  return ` (${named.join('; ')}${rest} untested)`
}
