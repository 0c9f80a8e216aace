import type { ExposedLabel, ExposedSample } from '../../catalogue/exposition/exposition.ts'
import { goQuote } from '../../model/go-quote.ts'
import { compareText } from '../../text/compare-text.ts'
import { type Check, defineCheck } from '../check.ts'

/** Two samples of one series. */
const check: Check = defineCheck({
  id: 'metrics/duplicate-series',
  create(context) {
    return {
      Exposition({ families, source }) {
        for (const { samples } of families) {
          const seen = new Map<string, ExposedSample>()
          for (const sample of samples) {
            const series = seriesText(sample)
            const first = seen.get(series)
            if (!first) seen.set(series, sample)
            else
              context.reportAt(source, sample.span, {
                message: `\`${series}\` is given twice`,
                why: 'Prometheus keeps the first value of a scrape, and drops the others.',
                help: 'leave one of them out, or tell them apart by a label',
                related: [{ file: source, span: first.span, label: 'first given here' }],
              })
          }
        }
      },
    }
  },
})

export default check

function seriesText({ name, labels }: ExposedSample): string {
  const told = labels.filter(({ value }) => value !== '')
  if (told.length === 0) return name
  const sorted = told.sort((a, b) => compareText(a.name, b.name))
  return `${name}{${sorted.map(labelText).join(', ')}}`
}

function labelText({ name, value }: ExposedLabel): string {
  return `${name}=${goQuote(value)}`
}
