import { Marked, type Token, type Tokens } from 'marked'
import { htmlText } from '../../src/report/html-text.ts'

/** A document as HTML, with what search and the head of the page need. */
export interface MarkdownPage {
  readonly html: string
  readonly title: string
  /** Of one or two lines, without markup. */
  readonly description: string
  /** Its words, without examples: lower case, each once. */
  readonly words: readonly string[]
}

const longestDescription = 160

/** Addresses on the site; undefined: the site does not have it. */
export interface SiteLinks {
  /** Of what a link in the document leads to. */
  resolve(href: string): string | undefined
  /** Of the page about what is written as code: the name of a check. */
  explain(code: string): string | undefined
}

/** Renders a document. */
export function markdownPage(text: string, links: SiteLinks): MarkdownPage {
  const marked = new Marked()
  const slugs = new Map<string, number>()
  let linked = false
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const id = uniqueSlug(plainText(tokens), slugs)
        const anchor = `<a class="anchor" href="#${id}" aria-label="Link to this section">#</a>`
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)} ${anchor}</h${depth}>\n`
      },
      link({ href, tokens }) {
        linked = true
        const inner = this.parser.parseInline(tokens)
        linked = false
        const address = links.resolve(href)
        return address === undefined ? inner : `<a href="${htmlText(address)}">${inner}</a>`
      },
      codespan({ text: body }) {
        const code = `<code>${htmlText(body)}</code>`
        const address = linked ? undefined : links.explain(body)
        return address === undefined ? code : `<a href="${htmlText(address)}">${code}</a>`
      },
      code({ text: body, lang }) {
        const language = lang ? ` class="language-${htmlText(lang)}"` : ''
        return `<pre tabindex="0"><code${language}>${htmlText(body)}\n</code></pre>\n`
      },
      table(token) {
        const head = `<tr>${token.header.map((cell) => this.tablecell(cell)).join('')}</tr>`
        const rows = token.rows.map(
          (row) => `<tr>${row.map((cell) => this.tablecell(cell)).join('')}</tr>`,
        )
        return `<div class="table"><table>\n<thead>${head}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>\n`
      },
      html({ text: markup }) {
        return markup.startsWith('<!--') ? '' : htmlText(markup)
      },
    },
  })
  const tokens = marked.lexer(text)
  const title = plainText(headings(tokens, 1)[0]?.tokens)
  return {
    html: marked.parser(tokens),
    title,
    description: describe(tokens, title),
    words: wordsOf(tokens),
  }
}

/** The first paragraph, where one stands before the first section; else what the sections are about. */
function describe(tokens: readonly Token[], title: string): string {
  const sections = headings(tokens, 2)
  const paragraph = tokens.find(({ type }) => type === 'paragraph')
  const first = sections[0]
  if (paragraph && (!first || tokens.indexOf(paragraph) < tokens.indexOf(first)))
    return shortened(plainText([paragraph]))
  return shortened(`${title}: ${sections.map(({ tokens: inner }) => plainText(inner)).join(', ')}`)
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longestDescription) return line
  return `${line.slice(0, line.lastIndexOf(' ', longestDescription - 2)).replace(/[,;:]$/, '')} …`
}

function headings(tokens: readonly Token[], depth: number): readonly Tokens.Heading[] {
  return tokens.filter(
    (token): token is Tokens.Heading => token.type === 'heading' && token.depth === depth,
  )
}

function wordsOf(tokens: readonly Token[]): readonly string[] {
  const words = new Set<string>()
  new Marked().walkTokens([...tokens], (token) => {
    if (token.type !== 'text' && token.type !== 'codespan') return
    if ('tokens' in token && token.tokens) return
    for (const word of token.text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []) words.add(word)
  })
  return [...words].sort()
}

function plainText(tokens: readonly Token[] | undefined): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === 'br') return ' '
      return 'tokens' in token && token.tokens
        ? plainText(token.tokens)
        : 'text' in token
          ? token.text
          : ''
    })
    .join('')
}

/** The anchor that GitHub gives a heading, so that one link serves both. */
function uniqueSlug(text: string, taken: Map<string, number>): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')
  const count = taken.get(slug) ?? 0
  taken.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}
