import type { ConfigContext } from '../decode/config-context.ts'
import { placeOfField, structAt, structsAt, textAt } from '../decode/field-access.ts'
import { checkRelabelRule } from '../relabel/check-relabel-rule.ts'
import { jobNameScheme } from '../relabel/job-name-scheme.ts'
import type { StructValue } from '../shape/shape.ts'
import { checkEscapingScheme, checkJob, checkStaticTargets } from './check-job.ts'
import { checkUniqueNames } from './check-names.ts'
import { globalDurations, jobDurations } from './effective-durations.ts'

/** Checks what the sections of a configuration say together. */
export function checkConfig(root: StructValue, context: ConfigContext): void {
  const global = structAt(root, 'global')
  const jobs = structsAt(root, 'scrape_configs')
  const inherited = globalDurations(global)
  if (jobs.length > 0) checkEscapingScheme(global, 'global', context)
  for (const job of jobs) checkJob(job, global, jobDurations(job, inherited), context)
  checkUniqueNames(jobs, 'job_name', 'scrape configs', context)
  checkUniqueNames(structsAt(root, 'remote_write'), 'name', 'remote write configs', context)
  checkUniqueNames(structsAt(root, 'remote_read'), 'name', 'remote read configs', context)
  checkRules(root, context)
  for (const item of structsAt(structAt(root, 'alerting'), 'alertmanagers'))
    checkStaticTargets(item, context)
  checkTranslation(root, global, context)
}

/** Rules outside of jobs follow the names that `global` allows. */
function checkRules(root: StructValue, context: ConfigContext): void {
  const scheme = jobNameScheme(undefined, structAt(root, 'global'), context.options.target)
  const alerting = structAt(root, 'alerting')
  const rules = [
    ...structsAt(alerting, 'alert_relabel_configs'),
    ...structsAt(alerting, 'alertmanagers').flatMap((item) => [
      ...structsAt(item, 'relabel_configs'),
      ...structsAt(item, 'alert_relabel_configs'),
    ]),
    ...structsAt(root, 'remote_write').flatMap((item) => structsAt(item, 'write_relabel_configs')),
  ]
  for (const rule of rules) checkRelabelRule(rule, scheme, context)
}

/** Names can stay as they are only where all of UTF-8 is allowed. */
function checkTranslation(
  root: StructValue,
  global: StructValue | undefined,
  context: ConfigContext,
): void {
  const otlp = structAt(root, 'otlp')
  const strategy = textAt(otlp, 'translation_strategy')
  if (!otlp || strategy === undefined || !/^No(?:Translation|UTF8)/.test(strategy)) return
  if (textAt(global, 'metric_name_validation_scheme') !== 'legacy') return
  context.report(
    'config/invalid',
    placeOfField(otlp, 'translation_strategy'),
    `OTLP translation strategy \`${strategy}\` is not allowed when UTF8 is disabled`,
    { help: 'set `metric_name_validation_scheme: utf8` in `global`, or another strategy' },
  )
}
