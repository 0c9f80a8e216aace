import type {
  DurationNode,
  Expr,
  LabelList,
  LabelMatcher,
  VectorSelector,
} from '../../src/promql/ast.ts'

/** A tree in one line: `(binary + (vector a) (number 1))`. */
export function sExpression(expr: Expr): string {
  switch (expr.kind) {
    case 'NumberLiteral':
      return `(${expr.duration ? 'duration' : 'number'} ${expr.value})`
    case 'StringLiteral':
      return `(string ${JSON.stringify(expr.value)})`
    case 'VectorSelector':
      return list('vector', ...selectorParts(expr), ...modifiers(expr))
    case 'MatrixSelector':
      return list('matrix', sExpression(expr.selector), duration(expr.range.value))
    case 'Subquery':
      return list(
        'subquery',
        sExpression(expr.expr),
        duration(expr.range.value),
        expr.step && duration(expr.step.value),
        ...modifiers(expr),
      )
    case 'Call':
      return list('call', expr.func.value, ...expr.args.map(sExpression))
    case 'Aggregate':
      return list(
        expr.op.value,
        expr.grouping && labels(expr.grouping.without ? 'without' : 'by', expr.grouping),
        expr.param && sExpression(expr.param),
        sExpression(expr.expr),
      )
    case 'Unary':
      return list('unary', expr.op, sExpression(expr.expr))
    case 'Paren':
      return list('paren', sExpression(expr.expr))
    case 'Binary':
      return list(
        'binary',
        expr.op,
        expr.bool && 'bool',
        ...matching(expr.matching),
        sExpression(expr.lhs),
        sExpression(expr.rhs),
      )
  }
}

function list(...parts: readonly (string | undefined)[]): string {
  return `(${parts.filter((part) => part !== undefined).join(' ')})`
}

function labels(head: string, { labels }: LabelList): string {
  return list(head, ...labels.map((label) => label.value))
}

function selectorParts(selector: VectorSelector): string[] {
  const name = selector.name?.value
  return [
    ...(name === undefined ? [] : [selector.quotedName ? JSON.stringify(name) : name]),
    ...selector.matchers.map(matcher),
  ]
}

function matcher({ name, op, value }: LabelMatcher): string {
  return `(${op} ${name.value} ${JSON.stringify(value.value)})`
}

function modifiers(node: Pick<VectorSelector, 'at' | 'offset' | 'extended'>): string[] {
  const parts: string[] = []
  if (node.at) parts.push(`(@ ${node.at.preprocessor ?? node.at.ms})`)
  if (node.offset) parts.push(`(offset ${duration(node.offset.value)})`)
  if (node.extended) parts.push(node.extended.kind)
  return parts
}

function matching(clause: (Expr & { kind: 'Binary' })['matching']): (string | undefined)[] {
  if (!clause) return []
  const { on, ignoring, group, fill } = clause
  return [
    on && labels('on', on),
    ignoring && labels('ignoring', ignoring),
    group && labels(`group_${group.side}`, group),
    fill && list('fill', String(fill.lhs?.value ?? '-'), String(fill.rhs?.value ?? '-')),
  ]
}

function duration(node: DurationNode): string {
  switch (node.kind) {
    case 'NumberLiteral':
      return `${node.value}s`
    case 'DurationUnary':
      return list(node.op, duration(node.operand))
    case 'DurationBinary':
      return list(node.op, duration(node.lhs), duration(node.rhs))
    case 'DurationCall':
      return list(node.func.value, ...node.args.map(duration))
    case 'DurationParen':
      return list('paren', duration(node.operand))
  }
}
