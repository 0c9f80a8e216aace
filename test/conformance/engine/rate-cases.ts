import { instantQuery } from '../../../src/engine/query.ts'
import type { Annotation } from '../../../src/engine/query-result.ts'
import { caseOfRun } from '../case-of-run.ts'
import { annotationText } from '../promqltest/check-annotations.ts'
import { scriptEngineOptions } from '../promqltest/script-options.ts'
import type { CaseResult } from '../suite.ts'
import { loaded, parsed } from './loaded.ts'
import type { EngineData } from './tables.ts'

/** Remarks of `rate` and `increase` on what may be no counter, with their places. */
export function rateCases({ cases }: EngineData['rateAnnotations']): readonly CaseResult[] {
  return cases.map(({ name, load, query, tMs, typeAndUnitLabels, warnings, infos }) => {
    const options = { ...scriptEngineOptions, typeAndUnitLabels }
    return caseOfRun(
      `engine_cases.json rateAnnotations (${name})`,
      query,
      { warnings, infos },
      () => {
        const got = instantQuery(loaded(load), parsed(query), tMs, options)
        if ('error' in got) return got
        const texts = (level: Annotation['level']) =>
          got.annotations.filter((one) => one.level === level).map((one) => placed(one, query))
        return { warnings: texts('warning'), infos: texts('info') }
      },
    )
  })
}

/** An annotation as Prometheus' API prints it for a query of one line. */
function placed(annotation: Annotation, query: string): string {
  const column = Buffer.byteLength(query.slice(0, annotation.span.start)) + 1
  return `${annotationText(annotation)} (1:${column})`
}
