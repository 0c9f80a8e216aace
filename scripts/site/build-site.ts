import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type MarkdownPage, markdownPage } from './markdown-page.ts'
import { siteLayout } from './site-layout.ts'
import { relativeAddress, type SiteEntry, siteNavigation } from './site-navigation.ts'
import { type SiteSource, siteSources } from './site-source.ts'

/** The files of the site, by path from its root: a page for each document, style, search, and the schemas they link to. */
export function buildSite(root: string): ReadonlyMap<string, string> {
  const sources = siteSources(root)
  const targets = targetsOf(root, sources)
  const pages = sources.map((source) => ({
    path: source.path,
    ...markdownPage(source.text, {
      resolve: (href) => addressOf(href, source, targets),
      explain: (code) => explanationOf(code, source, targets),
    }),
  }))
  const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8')
  const files = new Map<string, string>([
    ['site.css', read('scripts', 'site', 'site.css')],
    ['search.js', `${searchIndex(pages)}\n${read('scripts', 'site', 'search.js')}`],
    ['search.html', searchPage(pages)],
  ])
  for (const path of targets.values())
    if (path.startsWith('schemas/')) files.set(path, read(...path.split('/')))
  for (const page of pages) files.set(page.path, htmlPage(page, pages))
  return files
}

interface SitePage extends MarkdownPage, SiteEntry {}

function htmlPage(
  { path, title, description, html }: SitePage,
  pages: readonly SitePage[],
): string {
  return siteLayout({
    path,
    title: path === 'index.html' ? title : `${title} · promproof`,
    description,
    navigation: siteNavigation(pages, path),
    body: html,
  })
}

function searchPage(pages: readonly SitePage[]): string {
  return siteLayout({
    path: 'search.html',
    title: 'Search · promproof',
    description: 'Search the guides and the pages of the checks.',
    navigation: siteNavigation(pages, 'search.html'),
    body: '<h1>Search</h1>\n<p id="found">Searching needs scripts; all pages are in the list.</p>\n<ol id="results"></ol>\n',
    script: 'search.js',
  })
}

/** One row for each page: address, title, description, words. */
function searchIndex(pages: readonly SitePage[]): string {
  const rows = pages.map(({ path, title, description, words }) =>
    JSON.stringify([path, title, description, words.join(' ')]),
  )
  return `const pages = [\n${rows.join(',\n')},\n]`
}

/** Where the files of the project are on the site; a folder with a README leads to its page. */
function targetsOf(root: string, sources: readonly SiteSource[]): ReadonlyMap<string, string> {
  const targets = new Map(sources.map(({ source, path }) => [source, path]))
  for (const { source, path } of sources)
    if (source.endsWith('/README.md')) targets.set(posix.dirname(source), path)
  for (const name of readdirSync(join(root, 'schemas'))) {
    const path = `schemas/${name}`
    if (name.endsWith('.json')) targets.set(path, path)
  }
  return targets
}

function addressOf(
  href: string,
  { source, path }: SiteSource,
  targets: ReadonlyMap<string, string>,
): string | undefined {
  if (/^(?:[a-z][a-z+.-]*:|#)/i.test(href)) return href
  const [file = '', ...anchor] = href.split('#')
  const target = targets.get(posix.join(posix.dirname(source), file).replace(/\/$/, ''))
  if (target === undefined) return undefined
  return [relativeAddress(path, target), ...anchor].join('#')
}

/** The page of a check, where it is not the page itself. */
function explanationOf(
  code: string,
  { path }: SiteSource,
  targets: ReadonlyMap<string, string>,
): string | undefined {
  const target = /^[a-z]+\/[a-z-]+$/.test(code) ? targets.get(`docs/checks/${code}.md`) : undefined
  return target === undefined || target === path ? undefined : relativeAddress(path, target)
}
