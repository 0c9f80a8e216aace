import type { Reporter } from './report.ts'

const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  full: async () => (await import('./full.ts')).full,
  concise: async () => (await import('./concise.ts')).concise,
  grouped: async () => (await import('./grouped.ts')).grouped,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
}

/** What each format is, in a line. */
export const formats: Readonly<Record<string, string>> = {
  full: 'code frames for people; the first line of each finding suits editors',
  concise: 'one line per finding: path:line:col: severity[check]: message',
  grouped: 'the findings of each file below its name',
  json: 'everything, for machines; see schemas/report.json',
  jsonl: 'the same, an object on each line',
  sarif: "SARIF 2.1.0, for GitHub's code scanning and others",
  github: 'workflow commands of GitHub Actions: annotations in pull requests',
  gitlab: "GitLab's code quality report",
  junit: 'JUnit XML for CI: test cases and findings, a suite for each file',
  checkstyle: 'XML of Checkstyle',
  markdown: 'tables, for summaries of jobs and comments',
  html: 'a page by itself, with timelines of tests',
}

/** Loads the reporter of a format; undefined where there is no such format. */
export async function loadReporter(format: string): Promise<Reporter | undefined> {
  return Object.hasOwn(reporters, format) ? reporters[format]?.() : undefined
}
