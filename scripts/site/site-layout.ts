import { htmlText } from '../../src/report/html-text.ts'
import { relativeAddress } from './site-navigation.ts'

/** The parts of a page that differ. */
export interface LayoutParts {
  /** From the root of the site. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly navigation: string
  readonly body: string
  /** A script of the site. */
  readonly script?: string
}

/** A whole page: it needs the style sheet beside it and nothing from a network. */
export function siteLayout(parts: LayoutParts): string {
  const { path, title, description, navigation, body, script } = parts
  const to = (target: string) => relativeAddress(path, target)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<meta name="description" content="${htmlText(description)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to('site.css')}">
${script === undefined ? '' : `<script src="${to(script)}" defer></script>\n`}</head>
<body>
<header>
<a class="home" href="${to('index.html')}">promproof</a>
<form action="${to('search.html')}" role="search"><input type="search" name="q" placeholder="Search" aria-label="Search"></form>
</header>
<main>
${body}</main>
<nav aria-label="Pages">
${navigation}
</nav>
</body>
</html>
`
}
