import { isBefore, type TargetVersion } from '../model/target-version.ts'
import type { Span } from '../text/span.ts'
import { checkArguments } from './check-arguments.ts'
import { describeToken } from './describe-token.ts'
import { lexTemplate, type Token, type TokenType } from './lex.ts'
import { readNumber } from './number-literal.ts'
import { quoteGo } from './quote.ts'
import { unquoteString } from './string-literal.ts'
import type {
  Command,
  ControlNode,
  FieldName,
  Operand,
  ParsedTemplate,
  Pipe,
  TemplateNode,
  TemplateProblem,
  VariableNode,
} from './template.ts'
import {
  helpForCharacter,
  helpForFunction,
  helpForNumber,
  helpForVariable,
} from './template-help.ts'
import { prometheusTemplates, type TemplateLanguage } from './template-language.ts'
import { VariableScope } from './variable-scope.ts'

/** Blocks and parentheses may nest so deep; Go has no such limit for blocks. */
const maxDepth = 300

const operandTypes: ReadonlySet<TokenType> = new Set<TokenType>([
  'bool',
  'character',
  'complex',
  'dot',
  'field',
  'identifier',
  'leftParen',
  'nil',
  'number',
  'rawString',
  'string',
  'variable',
])

/**
 * Parses the text of an alert's label or annotation as Prometheus 3.14, or its older target, does when it loads the rule; in
 * another language, the text of a template there, without what is sure to fail when it runs. Never throws.
 */
export function parseTemplate(
  text: string,
  target?: TargetVersion,
  language: TemplateLanguage = prometheusTemplates,
): ParsedTemplate {
  if (!text.includes('{{')) {
    if (text === '') return { nodes: [], problems: [], runtimeProblems: [] }
    const node: TemplateNode = { kind: 'Text', text, span: { start: 0, end: text.length } }
    return { nodes: [node], problems: [], runtimeProblems: [] }
  }
  try {
    const nodes = new Parser(text, target, language).parse()
    const runtimeProblems = language === prometheusTemplates ? checkArguments(nodes, text) : []
    return { nodes, problems: [], runtimeProblems }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { problems: [error.problem], runtimeProblems: [] }
  }
}

/** Ends the parsing: Go reports the first error only. */
class TemplateError extends Error {
  readonly problem: TemplateProblem

  constructor(problem: TemplateProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** A list of nodes and what ended it. */
interface List {
  readonly nodes: readonly TemplateNode[]
  readonly ended: 'else' | 'end'
  /** The `{{` that ended it. */
  readonly open: Token
}

class Parser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  #index = 0
  #depth = 0
  #variables: VariableScope
  #rangeDepth = 0
  readonly #defined = new Map<string, boolean>()
  readonly #target: TargetVersion | undefined
  readonly #language: TemplateLanguage

  constructor(text: string, target: TargetVersion | undefined, language: TemplateLanguage) {
    this.#text = text
    this.#target = target
    this.#language = language
    this.#variables = new VariableScope(language.variables)
    this.#tokens = lexTemplate(text)
  }

  parse(): readonly TemplateNode[] {
    const nodes: TemplateNode[] = []
    for (;;) {
      const token = this.#peek()
      if (token.type === 'eof') return nodes
      if (token.type === 'open' && this.#keywordAt(this.#index + 1) === 'define') {
        nodes.push(this.#define())
        continue
      }
      const node = this.#node()
      if (typeof node !== 'string') nodes.push(node)
      else this.#fail(`unexpected {{${node}}}`, this.#actionSpan(token))
    }
  }

  #peek(): Token {
    return this.#tokens[this.#index] ?? endOfText
  }

  #next(): Token {
    const token = this.#peek()
    if (token.type !== 'eof' && token.type !== 'error') this.#index++
    return token
  }

  #written(token: Token): string {
    return this.#text.slice(token.start, token.end)
  }

  #keywordAt(index: number): string | undefined {
    const token = this.#tokens[index]
    return token?.type === 'keyword' ? this.#written(token) : undefined
  }

  #fail(message: string, span: Span, help?: string): never {
    const place = { start: span.start, end: span.end }
    throw new TemplateError({ span: place, message, ...(help ? { help } : {}) })
  }

  #checkFunction(name: string, span: Span): void {
    const known = this.#language.functions().get(name)
    if (!known) this.#undefinedFunction(name, span)
    const { since } = known
    const target = this.#target
    if (since !== undefined && target && isBefore(target, since))
      this.#fail(
        `function ${quoteGo(name)} not defined: Prometheus has it since ${since}, and the target is ${target.major}.${target.minor}`,
        span,
      )
  }

  #undefinedFunction(name: string, span: Span): never {
    const help = helpForFunction(name, this.#variables.names(), this.#language)
    this.#fail(`function ${quoteGo(name)} not defined`, span, help)
  }

  #undefinedVariable(name: string, span: Span): never {
    const help = helpForVariable(name, this.#variables.names(), this.#language)
    this.#fail(`undefined variable ${quoteGo(name)}`, span, help)
  }

  #unexpected(token: Token, context: string): never {
    const message = token.message ?? `unexpected ${describeToken(this.#text, token)} in ${context}`
    const sign = ['char', 'assign', 'pipe'].includes(token.type) || /^bad char/.test(message)
    this.#fail(message, token, sign ? helpForCharacter(this.#text, token.start) : undefined)
  }

  #expect(type: TokenType, context: string): Token {
    const token = this.#next()
    if (token.type !== type) this.#unexpected(token, context)
    return token
  }

  /** From a `{{` to the `}}` that belongs to it, or as far as the action goes. */
  #actionSpan(open: Token): Span {
    let end = open.end
    for (let i = this.#tokens.indexOf(open) + 1; i < this.#tokens.length; i++) {
      const token = this.#tokens[i]
      if (!token || token.type === 'eof' || token.type === 'error' || token.type === 'open') break
      end = token.end
      if (token.type === 'close') break
    }
    return { start: open.start, end }
  }

  /** Runs a part that nests in itself. */
  #nested<T>(span: Span, parse: () => T): T {
    if (this.#depth >= maxDepth)
      this.#fail(`template is nested deeper than ${maxDepth} levels`, span)
    this.#depth++
    const result = parse()
    this.#depth--
    return result
  }

  /** Parses the body of a definition, which sees no variable from outside. */
  #apart<T>(parse: () => T): T {
    const variables = this.#variables
    const rangeDepth = this.#rangeDepth
    this.#variables = new VariableScope(['$'])
    this.#rangeDepth = 0
    const result = parse()
    this.#variables = variables
    this.#rangeDepth = rangeDepth
    return result
  }

  /** Nodes up to `{{end}}` or `{{else}}`. `owner` is the `{{` of the block. */
  #list(owner: Token): List {
    const nodes: TemplateNode[] = []
    for (;;) {
      const open = this.#peek()
      if (open.type === 'eof') this.#fail('unexpected EOF', this.#actionSpan(owner))
      const node = this.#node()
      if (typeof node === 'string') return { nodes, ended: node, open }
      nodes.push(node)
    }
  }

  /** A text, a comment or an action; the name of the keyword where it ends a list. */
  #node(): TemplateNode | 'else' | 'end' {
    const token = this.#next()
    const span = { start: token.start, end: token.end }
    if (token.type === 'text') return { kind: 'Text', text: this.#written(token), span }
    if (token.type === 'comment') return { kind: 'Comment', span }
    if (token.type !== 'open') this.#unexpected(token, 'input')
    return this.#action(token)
  }

  #action(open: Token): TemplateNode | 'else' | 'end' {
    const word = this.#keywordAt(this.#index)
    const keyword = this.#peek()
    switch (word) {
      case 'if':
      case 'with':
      case 'range':
        this.#index++
        return this.#control(open, word)
      case 'end':
        this.#index++
        this.#expect('close', 'end')
        return 'end'
      case 'else':
        this.#index++
        return this.#else()
      case 'template':
        this.#index++
        return this.#templateCall(open)
      case 'block':
        this.#index++
        return this.#block(open)
      case 'break':
      case 'continue':
        this.#index++
        return this.#jump(open, word, keyword)
      default: {
        const pipe = this.#pipeline(open, 'command', 'close')
        return { kind: 'Action', pipe, span: this.#since(open) }
      }
    }
  }

  /** From a token to the end of the last one read. */
  #since(first: Token): Span {
    return { start: first.start, end: this.#tokens[this.#index - 1]?.end ?? first.end }
  }

  #else(): 'else' {
    const word = this.#keywordAt(this.#index)
    if (word !== 'if' && word !== 'with') this.#expect('close', 'else')
    return 'else'
  }

  #jump(open: Token, word: 'break' | 'continue', keyword: Token): TemplateNode {
    this.#expect('close', `{{${word}}}`)
    if (this.#rangeDepth === 0) this.#fail(`{{${word}}} outside {{range}}`, keyword)
    return { kind: word === 'break' ? 'Break' : 'Continue', span: this.#since(open) }
  }

  /** `owner` is the `{{` whose `{{end}}` ends the node: of an `{{else if}}` that of the `{{if}}`. */
  #control(open: Token, word: 'if' | 'with' | 'range', owner: Token = open): ControlNode {
    return this.#nested(open, () => {
      const outer = this.#variables.size
      const pipe = this.#pipeline(open, word, 'close')
      if (word === 'range') this.#rangeDepth++
      const list = this.#list(owner)
      if (word === 'range') this.#rangeDepth--
      const otherwise = list.ended === 'else' ? this.#otherwise(owner, word, list.open) : undefined
      this.#variables.leave(outer)
      return {
        kind: controlKinds[word],
        pipe,
        body: list.nodes,
        ...(otherwise ? { otherwise } : {}),
        span: this.#since(open),
      }
    })
  }

  #otherwise(owner: Token, word: string, elseOpen: Token): readonly TemplateNode[] {
    const chained = this.#keywordAt(this.#index)
    if (chained === word && (chained === 'if' || chained === 'with')) {
      this.#index++
      return [this.#control(elseOpen, chained, owner)]
    }
    const list = this.#list(owner)
    if (list.ended === 'else')
      this.#fail('expected end; found {{else}}', this.#actionSpan(list.open))
    return list.nodes
  }

  /** A quoted name of a template. */
  #templateName(context: string): { readonly name: string; readonly nameSpan: Span } {
    const token = this.#next()
    if (token.type !== 'string' && token.type !== 'rawString') this.#unexpected(token, context)
    return { name: this.#unquote(token), nameSpan: { start: token.start, end: token.end } }
  }

  #unquote(token: Token): string {
    return unquoteString(this.#written(token)) ?? this.#fail('invalid syntax', token)
  }

  #templateCall(open: Token): TemplateNode {
    const name = this.#templateName('template clause')
    const bare = this.#peek().type === 'close'
    if (bare) this.#index++
    const pipe = bare ? undefined : this.#pipeline(open, 'template clause', 'close')
    return { kind: 'Template', ...name, ...(pipe ? { pipe } : {}), span: this.#since(open) }
  }

  #define(): TemplateNode {
    const open = this.#next()
    this.#index++
    const name = this.#templateName('define clause')
    this.#expect('close', 'define clause')
    const body = this.#body(open, 'define clause')
    this.#register(name.name, body, name.nameSpan)
    return { kind: 'Define', ...name, body, span: this.#since(open) }
  }

  #block(open: Token): TemplateNode {
    const name = this.#templateName('block clause')
    const pipe = this.#pipeline(open, 'block clause', 'close')
    const body = this.#nested(open, () => this.#body(open, 'block clause'))
    this.#register(name.name, body, name.nameSpan)
    return { kind: 'Block', ...name, pipe, body, span: this.#since(open) }
  }

  #body(open: Token, context: string): readonly TemplateNode[] {
    const list = this.#apart(() => this.#list(open))
    if (list.ended === 'else')
      this.#fail(`unexpected {{else}} in ${context}`, this.#actionSpan(list.open))
    return list.nodes
  }

  /** Two templates of one name are an error unless one of them is empty. */
  #register(name: string, body: readonly TemplateNode[], span: Span): void {
    const filled = !body.every(isEmpty)
    if (filled && this.#defined.get(name) === true)
      this.#fail(`template: multiple definition of template ${quoteGo(name)}`, span)
    if (filled || !this.#defined.has(name)) this.#defined.set(name, filled)
  }

  /** A pipeline and the token that ends it. `open` is the `{{` or `(` before it. */
  #pipeline(open: Token, context: string, end: 'close' | 'rightParen'): Pipe {
    const first = this.#peek()
    const { declarations, assigns } = this.#declarations(context)
    const commands: Command[] = []
    for (;;) {
      const token = this.#peek()
      if (token.type === end) break
      if (!operandTypes.has(token.type)) this.#unexpected(token, context)
      commands.push(this.#command())
    }
    const last = this.#tokens[this.#index - 1]
    const close = this.#next()
    this.#checkPipeline(commands, context, { start: open.start, end: close.end })
    const parenthesised = end === 'rightParen'
    const span = parenthesised
      ? { start: open.start, end: close.end }
      : { start: first.start, end: last?.end ?? first.end }
    return { kind: 'Pipe', declarations, assigns, commands, span }
  }

  #checkPipeline(commands: readonly Command[], context: string, whole: Span): void {
    if (commands.length === 0) this.#fail(`missing value for ${context}`, whole)
    for (const [index, command] of commands.entries())
      if (index > 0 && literalKinds.has(command.args[0]?.kind ?? ''))
        this.#fail(`non executable command in pipeline stage ${index + 1}`, command.span)
  }

  #declarations(context: string): {
    readonly declarations: readonly VariableNode[]
    readonly assigns: boolean
  } {
    const declarations: VariableNode[] = []
    while (this.#peek().type === 'variable') {
      const variable = this.#peek()
      const sign = this.#tokens[this.#index + 1] ?? endOfText
      const comma = sign.type === 'char' && this.#written(sign) === ','
      if (sign.type !== 'declare' && sign.type !== 'assign' && !comma) break
      this.#index += 2
      const name = this.#written(variable)
      const span = { start: variable.start, end: variable.end }
      declarations.push({ kind: 'Variable', name, fields: [], span })
      this.#variables.declare(name)
      if (!comma) return { declarations, assigns: sign.type === 'assign' }
      this.#secondDeclaration(context, declarations.length, sign)
    }
    return { declarations, assigns: false }
  }

  /** Behind a comma: only range has two variables. */
  #secondDeclaration(context: string, count: number, comma: Token): void {
    if (context !== 'range' || count > 1) this.#fail(`too many declarations in ${context}`, comma)
    const token = this.#peek()
    if (token.type !== 'variable' && token.type !== 'close' && token.type !== 'rightParen')
      this.#fail('range can only initialize variables', token)
  }

  /** Operands with white space between them, up to a `|`, which is taken, or the end of the pipeline. */
  #command(): Command {
    const first = this.#peek()
    const args: Operand[] = []
    for (;;) {
      if (operandTypes.has(this.#peek().type)) args.push(this.#operand())
      const token = this.#peek()
      const ends = token.type === 'close' || token.type === 'rightParen' || token.type === 'pipe'
      if (ends) break
      if (!token.spaced || !operandTypes.has(token.type)) this.#unexpected(token, 'operand')
    }
    const span = this.#since(first)
    if (this.#peek().type === 'pipe') this.#index++
    return { kind: 'Command', args, span }
  }

  /** A term and the fields behind it. */
  #operand(): Operand {
    const first = this.#peek()
    const term = this.#term()
    const fields: FieldName[] = []
    for (let token = this.#peek(); token.type === 'field' && !token.spaced; token = this.#peek()) {
      this.#index++
      fields.push(this.#fieldName(token))
    }
    if (fields.length === 0) return term
    const span = this.#since(first)
    if (term.kind === 'Field' || term.kind === 'Variable')
      return { ...term, fields: [...term.fields, ...fields], span }
    if (literalKinds.has(term.kind))
      this.#fail(`unexpected . after term ${this.#goText(term)}`, span)
    return { kind: 'Chain', operand: term, fields, span }
  }

  /** A literal as Go's messages quote it. */
  #goText(term: Operand): string {
    return quoteGo(this.#text.slice(term.span.start, term.span.end))
  }

  #fieldName(token: Token): FieldName {
    const span = { start: token.start, end: token.end }
    return { value: this.#text.slice(token.start + 1, token.end), span }
  }

  #term(): Operand {
    const token = this.#next()
    const span = { start: token.start, end: token.end }
    const text = this.#written(token)
    switch (token.type) {
      case 'identifier':
        this.#checkFunction(text, span)
        return { kind: 'Identifier', name: text, span }
      case 'dot':
        return { kind: 'Dot', span }
      case 'nil':
        return { kind: 'Nil', span }
      case 'variable':
        if (!this.#variables.has(text)) this.#undefinedVariable(text, span)
        return { kind: 'Variable', name: text, fields: [], span }
      case 'field':
        return { kind: 'Field', fields: [this.#fieldName(token)], span }
      case 'bool':
        return { kind: 'Bool', value: text === 'true', span }
      case 'character':
      case 'complex':
      case 'number': {
        const number = readNumber(text, token.type)
        if ('error' in number) this.#fail(number.error, span, helpForNumber(text))
        return { kind: 'Number', text, ...number, span }
      }
      case 'leftParen':
        return this.#nested(span, () =>
          this.#pipeline(token, 'parenthesized pipeline', 'rightParen'),
        )
      case 'string':
      case 'rawString':
        return {
          kind: 'String',
          value: this.#unquote(token),
          raw: token.type === 'rawString',
          span,
        }
      default:
        return this.#unexpected(token, 'operand')
    }
  }
}

const endOfText: Token = { type: 'eof', start: 0, end: 0, spaced: false }

const controlKinds = { if: 'If', with: 'With', range: 'Range' } as const

/** What cannot run with a value from the pipeline, and has no fields. */
const literalKinds: ReadonlySet<string> = new Set(['Bool', 'Dot', 'Nil', 'Number', 'String'])

/** Prints nothing: what Go does not count as a definition. */
function isEmpty(node: TemplateNode): boolean {
  return (
    node.kind === 'Comment' ||
    node.kind === 'Define' ||
    (node.kind === 'Text' && /^[\t\n\v\f\r \u0085\p{Z}]*$/u.test(node.text))
  )
}
