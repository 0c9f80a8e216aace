import type { Location } from 'vscode-languageserver/node'
import { selectedName } from '../analysis/selected-name.ts'
import type { VectorSelector } from '../promql/ast.ts'
import type { Rule } from '../rules/rule-file.ts'
import { selectorAt } from './names.ts'
import { nodesAt, type Place, placeAt } from './place.ts'
import type { Workspace } from './workspace.ts'

/** Where what stands at an offset is defined: the rules that record a name, the alerts of `ALERTS{alertname="…"}`. */
export function definitionsAt(
  { view, project }: NonNullable<Awaited<ReturnType<Workspace['view']>>>,
  offset: number,
  workspace: Workspace,
): readonly Location[] {
  const place = placeAt(view.read, offset)
  const rules = place ? rulesMeant(place, view.analysis) : []
  return rules.map(({ group, name }) => workspace.locationOf(project, group.file.source, name.span))
}

type Analysis = NonNullable<Awaited<ReturnType<Workspace['view']>>>['view']['analysis']

function rulesMeant(place: Place, analysis: Analysis): readonly Rule[] {
  if (place.kind === 'name') return [place.rule]
  if (place.kind !== 'expr' || !place.expr.ast) return []
  const scope = analysis.scope(place.file)
  const alert = alertAt(place)
  if (alert !== undefined)
    return scope.ruleFiles.flatMap(({ groups }) =>
      groups.flatMap(({ rules }) =>
        rules.filter((rule) => rule.kind === 'AlertingRule' && rule.name.value === alert),
      ),
    )
  const selector = selectorAt(place)
  const name = selector && selectedName(selector.node)
  return name === undefined ? [] : scope.definitions(name)
}

/** The alert that a matcher of `ALERTS` names at a place. */
export function alertAt(place: Place & { readonly kind: 'expr' }): string | undefined {
  const node = place.expr.ast && nodesAt(place.expr.ast, place.at).at(-1)
  if (node?.kind !== 'VectorSelector' || !isAlertSeries(node)) return undefined
  return node.matchers.find(
    ({ name, op, value: { span } }) =>
      name.value === 'alertname' && op === '=' && place.at >= span.start && place.at <= span.end,
  )?.value.value
}

function isAlertSeries(selector: VectorSelector): boolean {
  return /^ALERTS(?:_FOR_STATE)?$/.test(selectedName(selector) ?? '')
}
