import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { templateFunctions } from '../../src/template/functions.ts'
import { parseTemplate } from '../../src/template/parse-template.ts'
import { LineIndex } from '../../src/text/line-index.ts'
import { generateTemplates } from './generate-templates.ts'
import { promtoolVerdicts, type Verdict } from './promtool-verdicts.ts'

const kept: readonly Verdict[] = readFileSync(new URL('verdicts.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => JSON.parse(row))

const promtool = process.env.PROMTOOL ?? 'promtool'
const version = spawnSync(promtool, ['--version'], { encoding: 'utf8' }).stdout ?? ''

function ours(template: string): Verdict {
  const [problem] = parseTemplate(template).problems
  return problem ? { template, message: problem.message } : { template }
}

function withoutLine({ template, message }: Verdict): Verdict {
  return message === undefined ? { template } : { template, message }
}

describe('verdicts of promtool 3.14', () => {
  test('the kept templates are many, and of both kinds', () => {
    const rejected = kept.filter(({ message }) => message !== undefined)
    expect(rejected.length).toBeGreaterThan(300)
    expect(kept.length - rejected.length).toBeGreaterThan(150)
  })

  test('every generated template has a kept verdict', () => {
    expect(kept.map(({ template }) => template)).toEqual(generateTemplates(1, 300))
  })

  test('our verdict and message equal those of promtool for every template', () => {
    expect(kept.map(({ template }) => ours(template))).toEqual(kept.map(withoutLine))
  })

  test('a problem lies on the line that Go names, or where the part that it ends began', () => {
    const named = kept.filter(
      ({ message = 'block clause' }) => !/block clause|comment/.test(message),
    )
    const late = named.filter(({ template, line = 0 }) => {
      const start = parseTemplate(template).problems[0]?.span.start ?? template.length
      return new LineIndex(template).position(start).line > line
    })
    expect(named.length).toBeGreaterThan(500)
    expect(late).toEqual([])
  })

  test('the span of a problem is a part of the template', () => {
    for (const { template } of kept)
      for (const { span } of parseTemplate(template).problems)
        expect([
          template,
          0 <= span.start && span.start < span.end && span.end <= template.length,
        ]).toEqual([template, true])
  })
})

describe('verdicts of the promtool at hand', () => {
  test.skipIf(!version.includes('promtool'))('agree on freshly mutated templates', () => {
    const templates = generateTemplates(2, 600).filter((template) => knownTo(version, template))
    const verdicts = promtoolVerdicts(promtool, templates)
    expect(templates.map(ours)).toEqual(verdicts.map(withoutLine))
  })
})

function knownTo(promtoolVersion: string, template: string): boolean {
  const [major = 3, minor = 14] = (/version (\d+)\.(\d+)/.exec(promtoolVersion) ?? [])
    .slice(1)
    .map(Number)
  const newer = [...templateFunctions().values()].filter(({ since = '2.0' }) => {
    const [sinceMajor = 2, sinceMinor = 0] = since.split('.').map(Number)
    return sinceMajor > major || (sinceMajor === major && sinceMinor > minor)
  })
  if (newer.some(({ name }) => new RegExp(`\\b${name}\\b`).test(template))) return false
  return major > 2 || !/else\s+with|\)/.test(template)
}
