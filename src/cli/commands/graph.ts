import { type RuleGraph, ruleGraph } from '../../analysis/graph/rule-graph.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { graphDot, graphJson, graphMermaid, graphText } from '../graph-output.ts'
import { type LoadedAnalysis, loadAnalysis } from '../load-analysis.ts'
import type { Session } from '../session.ts'

/** `promproof graph [paths]`: which rules read which. */
export async function runGraph(args: Arguments, session: Session): Promise<ExitCode> {
  const loaded = await loadAnalysis(args, args.positionals, session)
  const graph = ruleGraph(loaded.ruleFiles, loaded.analysis)
  session.console.out(draw(graph, loaded, args.values.get('format')?.[0]))
  return loaded.failed ? 2 : 0
}

function draw(graph: RuleGraph, { analysis }: LoadedAnalysis, format: string | undefined): string {
  if (format === 'json') return graphJson(graph, analysis)
  if (format === 'mermaid') return graphMermaid(graph)
  return format === 'dot' ? graphDot(graph) : graphText(graph, analysis)
}
