import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { AssertionVerdict, FileVerdict, GroupVerdict } from '../unittest/verdict.ts'
import { findingFrame } from './finding-frame.ts'
import { oneLine } from './header.ts'
import { htmlMessage, htmlText } from './html-text.ts'
import { plainPaint } from './paint.ts'
import type { Reporter, ReportInput, TextOptions } from './report.ts'
import { closingLines } from './summary.ts'
import { assertionTitle } from './test-title.ts'
import { testsText } from './tests-full.ts'
import { timelineSvg } from './timeline-svg.ts'

const style = `
:root { color-scheme: light dark; --line: #d0d7de; --error: #cf222e; --warning: #9a6700; --info: #0969da; --good: #1a7f37; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
article { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; margin: 1rem 0; padding: .6rem 1rem; }
article.error, article.failed { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); }
article.info { border-left-color: var(--info); } article.passed { border-left-color: var(--good); }
.check { float: right; font-size: .85em; opacity: .8; } p { margin: .3rem 0; }
pre { background: #8881; border-radius: 6px; overflow-x: auto; padding: .6rem; font-size: 13px; line-height: 1.35; }
code { background: #8882; border-radius: 4px; padding: 0 .25em; } pre code { background: none; padding: 0; }
svg { max-width: 100%; height: auto; } .tick { font: 11px system-ui, sans-serif; fill: #888; }
.value { fill: none; stroke: var(--info); stroke-width: 1.5; } .limit { stroke: var(--error); stroke-dasharray: 4 3; }
label { margin-right: 1rem; } #error:not(:checked) ~ main .error, #warning:not(:checked) ~ main .warning, #info:not(:checked) ~ main .info { display: none; }
`

/** A page by itself: findings with their code, tests with timelines. It loads nothing and runs no script. */
export const html: Reporter = (input, options) => {
  const plain: TextOptions = { ...options, paint: plainPaint, terminal: false, ascii: false }
  const { diagnostics, tests = [], tool } = input
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>promproof report</title>
<style>${style}</style>
</head>
<body>
<h1>promproof ${htmlText(tool.version)}</h1>
<p>${htmlText(closingLines(input, plain).trim()).replaceAll('\n', '<br>')}</p>
${filters(input)}
<main>
${diagnostics.length > 0 ? `<h2>Findings</h2>\n${diagnostics.map((one) => article(one, plain)).join('\n')}` : ''}
${tests.length > 0 ? `<h2>Tests</h2>\n${tests.map((one) => testFile(one, plain)).join('\n')}` : ''}
</main>
</body>
</html>
`
}

function filters({ summary: { errors, warnings, infos } }: ReportInput): string {
  const all = [
    ['error', errors],
    ['warning', warnings],
    ['info', infos],
  ] as const
  return all
    .filter(([, count]) => count > 0)
    .map(
      ([name, count]) =>
        `<input type="checkbox" id="${name}" checked> <label for="${name}">${count} ${name}${count === 1 ? '' : 's'}</label>`,
    )
    .join('\n')
}

function article(finding: Diagnostic, options: TextOptions): string {
  const { severity, check, message, why, help, file, span } = finding
  const { line, column } = file.lines.position(span.start)
  const [, ...frame] = findingFrame(finding, options).lines
  return `<article class="${severity}">
<span class="check">${htmlText(check)}</span>
<p><strong>${htmlMessage(oneLine(message))}</strong></p>
<p>${htmlText(options.displayPath(file.path))}:${line}:${column}</p>
<pre>${htmlText(frame.join('\n'))}</pre>
${why === undefined ? '' : `<p>${htmlMessage(oneLine(why))}</p>`}
${help === undefined ? '' : `<p><em>${htmlMessage(oneLine(help))}</em></p>`}
</article>`
}

function testFile(verdict: FileVerdict, options: TextOptions): string {
  const { source, passed, groups } = verdict
  const drawn = groups.flatMap((group) =>
    group.assertions.flatMap((assertion) => drawing(group, assertion)),
  )
  return `<article class="${passed ? 'passed' : 'failed'}">
<p><strong>${htmlText(options.displayPath(source.path))}</strong> ${passed ? 'passed' : 'failed'}</p>
${passed ? '' : `<pre>${htmlText(testsText([verdict], options).trim())}</pre>`}
${drawn.join('\n')}
</article>`
}

function drawing(group: GroupVerdict, assertion: AssertionVerdict): readonly string[] {
  if (assertion.kind !== 'alert' || assertion.timelines.length === 0) return []
  const title = htmlText(assertionTitle(group, assertion, false))
  return [`<p>${title}</p>`, ...assertion.timelines.map((timeline) => timelineSvg(timeline))]
}
