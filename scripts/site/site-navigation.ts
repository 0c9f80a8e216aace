import { posix } from 'node:path'
import { htmlText } from '../../src/report/html-text.ts'

/** What the navigation says of a page. */
export interface SiteEntry {
  /** From the root of the site. */
  readonly path: string
  readonly title: string
}

const readingOrder = [
  'index.html',
  'adopting.html',
  'testing.html',
  'analysis.html',
  'suppressions.html',
  'ci.html',
  'editors.html',
  'language-server.html',
  'from-promtool.html',
  'from-pint.html',
  'stability.html',
]
const lastPages = ['contributing.html', 'changelog.html']
const checksFolder = 'checks/'

/** All pages as a list of links for the page at `path`: guides in reading order, then checks by group. */
export function siteNavigation(entries: readonly SiteEntry[], path: string): string {
  const guides = entries
    .filter((entry) => !entry.path.startsWith(checksFolder))
    .sort((a, b) => rank(a.path) - rank(b.path))
  const groups = new Map<string, SiteEntry[]>()
  for (const entry of entries) {
    const group = groupOf(entry.path)
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  return [
    '<p>Guides</p>',
    list(guides, path, ({ path: of, title }) => (of === 'index.html' ? 'Introduction' : title)),
    `<p>${anchor(`${checksFolder}index.html`, 'Checks', path)}</p>`,
    ...[...groups].map(([group, checks]) => {
      const open = group === groupOf(path) ? ' open' : ''
      const names = list(checks, path, ({ title }) => title.slice(group.length + 1))
      return `<details${open}><summary>${htmlText(group)}</summary>\n${names}\n</details>`
    }),
  ].join('\n')
}

/** The address of a page, or of a file, as seen from another page. */
export function relativeAddress(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to) || posix.basename(to)
}

function list(
  entries: readonly SiteEntry[],
  path: string,
  name: (entry: SiteEntry) => string,
): string {
  const items = entries.map((entry) => `<li>${anchor(entry.path, name(entry), path)}</li>`)
  return `<ul>\n${items.join('\n')}\n</ul>`
}

function anchor(to: string, name: string, from: string): string {
  const current = to === from ? ' aria-current="page"' : ''
  return `<a href="${relativeAddress(from, to)}"${current}>${htmlText(name)}</a>`
}

function groupOf(path: string): string | undefined {
  return /^checks\/([^/]+)\//.exec(path)?.[1]
}

function rank(path: string): number {
  const early = readingOrder.indexOf(path)
  if (early >= 0) return early
  return readingOrder.length + 1 + lastPages.indexOf(path)
}
