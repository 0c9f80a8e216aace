import type { Reporter } from './report.ts'

const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  full: async () => (await import('./full.ts')).full,
  concise: async () => (await import('./concise.ts')).concise,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
}

/** What each format is, in a line. */
export const formats: Readonly<Record<string, string>> = {
  full: 'code frames for people; the first line of each finding suits editors',
  concise: 'one line per finding: path:line:col: severity[check]: message',
  json: 'everything, for machines; see schemas/report.json',
  junit: 'JUnit XML for CI: test cases and findings, a suite for each file',
}

/** Loads the reporter of a format; undefined where there is no such format. */
export async function loadReporter(format: string): Promise<Reporter | undefined> {
  return Object.hasOwn(reporters, format) ? reporters[format]?.() : undefined
}
