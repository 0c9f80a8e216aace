import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A Markdown document of the project that becomes a page. */
export interface SiteSource {
  /** From the root of the project, with slashes. */
  readonly source: string
  /** From the root of the site. */
  readonly path: string
  readonly text: string
}

const rootPages: Readonly<Record<string, string>> = {
  'README.md': 'index.html',
  'CHANGELOG.md': 'changelog.html',
  'CONTRIBUTING.md': 'contributing.html',
}

/** README, CHANGELOG, CONTRIBUTING and everything below `docs/`, by path. */
export function siteSources(root: string): readonly SiteSource[] {
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.split('\\').join('/')}`)
  return [...Object.keys(rootPages), ...below.sort()].map((source) => ({
    source,
    path: rootPages[source] ?? pagePath(source),
    text: readFileSync(join(root, source), 'utf8'),
  }))
}

function pagePath(source: string): string {
  return source
    .slice('docs/'.length)
    .replace(/(?:^|(?<=\/))README\.md$/, 'index.html')
    .replace(/\.md$/, '.html')
}
