import { cardinalityTable, ruleCardinalities } from '../cardinality-output.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { loadAnalysis } from '../load-analysis.ts'
import type { Session } from '../session.ts'

/** `promproof cardinality [paths]`: how many series each rule gives. */
export async function runCardinality(args: Arguments, session: Session): Promise<ExitCode> {
  const { analysis, ruleFiles, failed } = await loadAnalysis(args, args.positionals, session)
  const rules = ruleCardinalities(ruleFiles, analysis)
  session.console.out(
    args.values.get('format')?.[0] === 'json'
      ? `${JSON.stringify({ schemaVersion: 1, rules }, null, 2)}\n`
      : cardinalityTable(rules),
  )
  return failed ? 2 : 0
}
