import { join, posix } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../scripts/site/build-site.ts'
import { markdownPage } from '../../scripts/site/markdown-page.ts'
import { metadata } from '../../src/checks/metadata.ts'

const root = join(import.meta.dirname, '..', '..')

/** Parts of the site that a page addresses: `['ci.html', 'pre-commit']`. */
function addresses(path: string, html: string): readonly (readonly [string, string])[] {
  return [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)]
    .map((match) => match[1] ?? '')
    .filter((address) => !/^(?:https?|data|mailto):/.test(address))
    .map((address) => {
      const [file = '', anchor = ''] = address.split('#')
      return [file === '' ? path : posix.join(posix.dirname(path), file), anchor]
    })
}

describe('the site', () => {
  let files: ReadonlyMap<string, string>
  let pages: readonly (readonly [string, string])[]
  beforeAll(() => {
    files = buildSite(root)
    pages = [...files].filter(([path]) => path.endsWith('.html'))
  })

  test('has a page for each document and each check', () => {
    const guides = ['index', 'changelog', 'contributing', 'testing', 'ci', 'checks/index', 'search']
    const expected = [...guides, ...metadata.map(({ id }) => `checks/${id}`)]
    expect(expected.filter((name) => !files.has(`${name}.html`))).toEqual([])
  })

  test('has no link that leads nowhere', () => {
    const broken = pages.flatMap(([path, html]) =>
      addresses(path, html)
        .filter(([file, anchor]) => {
          const target = files.get(file)
          return target === undefined || (anchor !== '' && !target.includes(` id="${anchor}"`))
        })
        .map(([file, anchor]) => `${path}: ${file}#${anchor}`),
    )
    expect(broken).toEqual([])
  })

  test('leads from every page to every other', () => {
    for (const [path, html] of pages) {
      const reached = new Set(addresses(path, html).map(([file]) => file))
      expect(pages.filter(([other]) => !reached.has(other) && other !== path)).toEqual([])
    }
  })

  test('gives every page one title, heading and description of its own', () => {
    const titles = pages.map(([, html]) => /<title>(.+)<\/title>/.exec(html)?.[1])
    expect(titles).not.toContain(undefined)
    expect(new Set(titles).size).toBe(pages.length)
    for (const [, html] of pages) {
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(html).toMatch(/<meta name="description" content="[^"]{10,170}">/)
    }
  })

  test('loads nothing from a network', () => {
    for (const [, html] of pages)
      expect(html).not.toMatch(/(?:src|action)="(?:[a-z]+:)?\/\/|<link[^>]* href="(?:[a-z]+:)?\/\//)
    expect(files.get('site.css')).not.toMatch(/@import|url\(/)
    expect(files.get('search.js')).not.toMatch(/\b(?:fetch|import)\(|XMLHttpRequest/)
  })

  test('needs a script for searching only', () => {
    const scripted = pages.filter(([, html]) => html.includes('<script')).map(([path]) => path)
    expect(scripted).toEqual(['search.html'])
  })
})

describe('a document', () => {
  const page = (text: string) =>
    markdownPage(text, {
      resolve: (href) => (href === 'gone.md' ? undefined : href),
      explain: (code) => (code === 'a/b' ? 'checks/a/b.html' : undefined),
    })

  test('is described by what stands before its first section', () => {
    expect(page('# In CI\n\nRuns `check`\nthere.\n\n## A\n\nB').description).toBe(
      'Runs check there.',
    )
    expect(page('# In CI\n\n## GitHub\n\nWhy.\n\n## GitLab').description).toBe(
      'In CI: GitHub, GitLab',
    )
    expect(page(`# A\n\n${'word '.repeat(60)}`).description.length).toBeLessThanOrEqual(160)
  })

  test('has anchors as on GitHub, each once', () => {
    const { html } = page('# `a_b` & C\n\n## Why?\n\n## Why?')
    expect([...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'a_b--c',
      'why',
      'why-1',
    ])
  })

  test('keeps the text of a link to what the site does not have', () => {
    expect(page('# A\n\n[text](gone.md)').html).toContain('<p>text</p>')
  })

  test('links names of checks to their pages', () => {
    const link = '<a href="checks/a/b.html"><code>a/b</code></a>'
    expect(page('# A\n\n`a/b` and `c/d`').html).toContain(`<p>${link} and <code>c/d</code></p>`)
    expect(page('# A\n\n[`a/b`](x.html)').html).toContain('<a href="x.html"><code>a/b</code></a>')
  })

  test('shows markup as text', () => {
    expect(page('# A\n\n<script>x</script>\n\n`<b>` <i>').html).not.toMatch(/<(?:script|b|i)>/)
  })

  test('gives its words without those of examples', () => {
    expect(page('# On `up`\n\n- a **long** list\n\n```\nnothing\n```').words).toEqual([
      'list',
      'long',
      'on',
      'up',
    ])
  })
})
