import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { AssertionVerdict, FileVerdict, GroupVerdict } from '../unittest/verdict.ts'
import type { FrameOptions } from './code-frame.ts'
import { findingFrame } from './finding-frame.ts'
import { fixPreview } from './fix-preview.ts'
import { oneLine } from './header.ts'
import { htmlMessage, htmlText } from './html-text.ts'
import { plainPaint } from './paint.ts'
import type { Reporter, ReportInput, TextOptions } from './report.ts'
import { closingLines } from './summary.ts'
import { assertionTitle } from './test-title.ts'
import { testsText } from './tests-full.ts'
import { timelineSvg } from './timeline-svg.ts'

const style = `
:root { color-scheme: light dark; --page: #fff; --text: #1f2328; --faint: #59636e; --line: #d0d7de; --code: #f3f5f7; --error: #cf222e; --warning: #9a6700; --info: #0969da; --good: #1a7f37; --idle: #d0d7de; --wait: #e3b341; --fire: #cf222e; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --text: #e6edf3; --faint: #9198a1; --line: #3d444d; --code: #1b2129; --error: #f85149; --warning: #d29922; --info: #58a6ff; --good: #3fb950; --idle: #3d444d; --wait: #bb8009; --fire: #da3633; } }
body { background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; overflow-wrap: anywhere; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } p { margin: .3rem 0; }
article { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; margin: 1rem 0; padding: .6rem 1rem; }
article.error, article.failed { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); }
article.info { border-left-color: var(--info); } article.passed { border-left-color: var(--good); margin: .4rem 0; padding: .1rem 1rem; }
.head { color: var(--faint); column-gap: .75rem; display: flex; flex-wrap: wrap; font-size: .87em; } @media (min-width: 45rem) { .place { margin-left: auto; } }
.error .head b, .failed b { color: var(--error); } .warning .head b { color: var(--warning); } .info .head b { color: var(--info); } .passed b { color: var(--good); }
pre { background: var(--code); border-radius: 6px; font-size: 13px; line-height: 1.35; margin: .6rem 0; overflow-x: auto; overflow-wrap: normal; padding: .6rem; }
code { background: var(--code); border-radius: 4px; font-size: .92em; padding: .1em .25em; }
figure { margin: .6rem 0; overflow-x: auto; } figcaption { color: var(--faint); font-size: .87em; }
svg { display: block; height: auto; max-width: 100%; min-width: 32rem; } text { fill: var(--faint); font: 11px system-ui, sans-serif; }
.value { fill: none; stroke: var(--info); stroke-width: 1.5; } .limit { stroke: var(--error); stroke-dasharray: 4 3; }
.inactive { fill: var(--idle); } .pending { fill: var(--wait); } .firing { fill: var(--fire); } text.state { fill: var(--text); } text.onfire { fill: #fff; }
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
<p>${closing(input, plain)}</p>
${filters(input)}
<main>
${diagnostics.length > 0 ? `<h2>Findings</h2>\n${diagnostics.map((one) => article(one, plain)).join('\n')}` : ''}
${tests.length > 0 ? `<h2>Tests</h2>\n${tests.map((one) => testFile(one, plain)).join('\n')}` : ''}
</main>
</body>
</html>
`
}

/** The closing lines, with their columns set apart. */
function closing(input: ReportInput, options: TextOptions): string {
  const lines = closingLines(input, options).trim().split('\n')
  return lines.map((line) => htmlMessage(line.replaceAll(/ {3,}/g, ' · '))).join('<br>\n')
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
        `<input type="checkbox" id="${name}" checked> <label for="${name}">${count} ${name}${count === 1 || name === 'info' ? '' : 's'}</label>`,
    )
    .join('\n')
}

function article(finding: Diagnostic, options: TextOptions): string {
  const { severity, check, message, why, help, file, span } = finding
  const { line, column } = file.lines.position(span.start)
  const frame = findingFrame(finding, options)
  const place = `${options.displayPath(file.path)}:${line}:${column}`
  return [
    `<article class="${severity}">`,
    `<p class="head"><b>${severity}</b> <span>${htmlText(check)}</span> <span class="place">${htmlText(place)}</span></p>`,
    `<p><strong>${htmlMessage(oneLine(message))}</strong></p>`,
    `<pre>${htmlText(frame.lines.slice(1).join('\n'))}</pre>`,
    ...(why === undefined ? [] : [`<p>${htmlMessage(oneLine(why))}</p>`]),
    ...(help === undefined ? [] : [`<p><em>${htmlMessage(oneLine(help))}</em></p>`]),
    ...change(finding, frame.options),
    '</article>',
  ].join('\n')
}

function change({ file, fix }: Diagnostic, options: FrameOptions): readonly string[] {
  if (!fix) return []
  const lines = fixPreview(file, fix, options)
  return [
    `<p>${fix.safe ? 'Fix' : 'Unsafe fix'}: ${htmlMessage(oneLine(fix.title))}</p>`,
    ...(lines.length === 0 ? [] : [`<pre>${htmlText(lines.join('\n'))}</pre>`]),
  ]
}

function testFile(verdict: FileVerdict, options: TextOptions): string {
  const { source, passed, groups } = verdict
  const path = htmlText(options.displayPath(source.path))
  const drawn = groups.flatMap((group) =>
    group.assertions.flatMap((assertion) => drawing(group, assertion)),
  )
  return [
    `<article class="${passed ? 'passed' : 'failed'}">`,
    `<p><b>${passed ? 'passed' : 'failed'}</b> <strong>${path}</strong></p>`,
    ...(passed ? [] : [`<pre>${htmlText(testsText([verdict], options).trim())}</pre>`]),
    ...drawn,
    '</article>',
  ].join('\n')
}

function drawing(group: GroupVerdict, assertion: AssertionVerdict): readonly string[] {
  if (assertion.kind !== 'alert' || assertion.timelines.length === 0) return []
  const title = htmlText(assertionTitle(group, assertion, false))
  return [`<p>${title}</p>`, ...assertion.timelines.map((timeline) => timelineSvg(timeline))]
}
