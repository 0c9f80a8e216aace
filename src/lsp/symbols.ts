import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node'
import type { Rule, RuleGroup } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { FileView } from './live-project.ts'
import { rangeOf } from './positions.ts'

/** Groups with their rules, and the jobs of configurations. */
export function documentSymbols({ source, read }: FileView): readonly DocumentSymbol[] {
  const groups = read.documents.flatMap(({ rules }) => rules.groups)
  const jobs = read.configs.flatMap(({ config }) => config.jobs)
  return [
    ...groups.map((group) => groupSymbol(source, group)),
    ...jobs
      .filter((job) => job.source === source)
      .map(({ name, span }) =>
        symbol(source, name.value, 'job', SymbolKind.Module, span, name.span),
      ),
  ]
}

function groupSymbol(source: SourceFile, { name, span, rules }: RuleGroup): DocumentSymbol {
  return {
    ...symbol(source, name.value, 'group', SymbolKind.Namespace, span, name.span),
    children: rules.map((rule) => ruleSymbol(source, rule)),
  }
}

function ruleSymbol(source: SourceFile, { kind, name, span }: Rule): DocumentSymbol {
  return kind === 'AlertingRule'
    ? symbol(source, name.value, 'alert', SymbolKind.Event, span, name.span)
    : symbol(source, name.value, 'record', SymbolKind.Variable, span, name.span)
}

/** Editors refuse a symbol without a name, and one whose name stands outside of it. */
function symbol(
  source: SourceFile,
  name: string,
  detail: string,
  kind: SymbolKind,
  span: Span,
  nameSpan: Span,
): DocumentSymbol {
  const inside = nameSpan.start >= span.start && nameSpan.end <= span.end
  return {
    name: name.trim() === '' ? '(no name)' : name,
    detail,
    kind,
    range: rangeOf(source, span),
    selectionRange: rangeOf(source, inside ? nameSpan : { start: span.start, end: span.start }),
  }
}
