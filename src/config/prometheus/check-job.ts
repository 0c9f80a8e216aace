import { goQuote } from '../../model/go-quote.ts'
import { suggest } from '../../text/suggest.ts'
import { placeOf } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { itemsAt, numberAt, placeOfField, structsAt, textAt } from '../decode/field-access.ts'
import { checkRelabelRule } from '../relabel/check-relabel-rule.ts'
import { jobNameScheme } from '../relabel/job-name-scheme.ts'
import type { StructValue } from '../shape/shape.ts'
import type { Durations } from './effective-durations.ts'
import { escapingSchemes } from './name-schemes.ts'

/** Checks what a job says together with `global`, from which it inherits. */
export function checkJob(
  job: StructValue,
  global: StructValue | undefined,
  durations: Durations,
  context: ConfigContext,
): void {
  const name = textAt(job, 'job_name')
  context.subject = name === undefined ? undefined : { kind: 'job', name }
  checkTimeout(job, durations, context)
  checkEscaping(job, global, context)
  const scheme = jobNameScheme(job, global, context.options.target)
  for (const field of ['relabel_configs', 'metric_relabel_configs'])
    for (const rule of structsAt(job, field)) checkRelabelRule(rule, scheme, context)
  checkStaticTargets(job, context)
  context.subject = undefined
}

function checkTimeout(job: StructValue, durations: Durations, context: ConfigContext): void {
  const timeout = numberAt(job, 'scrape_timeout')
  if (timeout === undefined || !durations.known || timeout <= durations.intervalMs) return
  const interval = job.fields.get('scrape_interval')
  if (!interval && context.options.incomplete) return
  context.report(
    'config/invalid',
    placeOfField(job, 'scrape_timeout'),
    `scrape timeout greater than scrape interval for scrape config with job name \`${textAt(job, 'job_name') ?? ''}\``,
    {
      label: interval ? 'longer than `scrape_interval`' : 'longer than the interval of `global`',
      help: 'write a timeout that is at most the interval',
      ...(interval ? { related: context.related(placeOf(interval.node), 'the interval') } : {}),
    },
  )
}

const escapingField = 'metric_name_escaping_scheme'
const validationField = 'metric_name_validation_scheme'

/** Reports a way to escape names that there is not; `section` is called `what`. */
export function checkEscapingScheme(
  section: StructValue | undefined,
  what: string,
  context: ConfigContext,
): void {
  const scheme = textAt(section, escapingField)
  if (!section || scheme === undefined || escapingSchemes.includes(scheme)) return
  const similar = suggest(scheme, escapingSchemes)
  context.report(
    'config/invalid',
    placeOfField(section, escapingField),
    `unknown ${what} name escaping method specified, must be one of 'allow-utf-8', 'underscores', 'dots', or 'values', got ${goQuote(scheme)}`,
    similar === undefined ? {} : { label: `did you mean \`${similar}\`?` },
  )
}

/** A job that allows plain names only cannot ask for all of UTF-8, unless it inherits the way to escape and not the names. */
function checkEscaping(
  job: StructValue,
  global: StructValue | undefined,
  context: ConfigContext,
): void {
  checkEscapingScheme(job, 'scrape config', context)
  const owner = textAt(job, escapingField) === undefined ? global : job
  const names = textAt(job, validationField) === undefined ? global : job
  const clash =
    textAt(names, validationField) === 'legacy' && textAt(owner, escapingField) === 'allow-utf-8'
  if (!clash || !owner || (owner === global && names === job)) return
  context.report(
    'config/invalid',
    placeOfField(owner, escapingField),
    'utf8 metric names requested but validation scheme is not set to UTF8',
    { help: `set \`${validationField}: utf8\`, or another \`${escapingField}\`` },
  )
}

/** Targets of a job without relabelling must be hosts: nothing can make them so. */
export function checkStaticTargets(job: StructValue, context: ConfigContext): void {
  if (context.options.incomplete || itemsAt(job, 'relabel_configs').length > 0) return
  for (const group of structsAt(job, 'static_configs'))
    for (const target of itemsAt(group, 'targets')) {
      if (target.kind !== 'scalar' || typeof target.value !== 'string') continue
      if (!target.value.includes('/')) continue
      const host = /^\w+:\/\/([^/]+)/.exec(target.value)?.[1]
      context.reportNode(
        'config/invalid',
        target.node,
        `${goQuote(target.value)} is not a valid hostname`,
        {
          help:
            host === undefined
              ? 'write host and port only; the path belongs into `metrics_path`'
              : `write \`${host}\`; the protocol belongs into \`scheme\`, the path into \`metrics_path\``,
        },
      )
    }
}
