import { formatMatcher } from '../../model/matcher.ts'
import { type Check, defineCheck } from '../check.ts'

/** A text of `matchers` that Alertmanager complains about in its log: the UTF-8 parser refuses it, or reads something else. */
const check: Check = defineCheck({
  id: 'config/am-matcher-syntax',
  create(context) {
    return {
      AlertmanagerConfig({ doubtfulMatchers, source }) {
        for (const { text, note, span, meaning } of doubtfulMatchers) {
          const format = (list: typeof meaning) =>
            list.map(({ name, op, value }) => formatMatcher(name, op, value)).join(', ')
          const help = `write it as \`${format(meaning)}\`, with single quotes around all of it`
          if (note.kind === 'incompatible')
            context.reportAt(source, span, {
              message: `\`${text}\` is read by the classic parser only: ${note.error}`,
              why: 'Alertmanager is going over to UTF-8 matchers, where the text is an error; until then it warns in its log',
              help,
              confidence: 'hint',
            })
          else
            context.reportAt(source, span, {
              message: `\`${text}\` means another thing to the UTF-8 parser: \`${format(note.utf8)}\``,
              label: `read as \`${format(meaning)}\` today`,
              why: 'Alertmanager is going over to UTF-8 matchers: the condition will change without an error',
              help,
            })
        }
      },
    }
  },
})

export default check
