import type { Problem } from '../../diagnostic/diagnostic.ts'
import { parseTemplate } from '../../template/parse-template.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { notificationTemplates } from './notification-language.ts'

/** What keeps Alertmanager from loading a file that `templates` names; it refuses its whole configuration then. */
export function checkTemplateFile(source: SourceFile): readonly Problem[] {
  const { problems } = parseTemplate(source.text, undefined, notificationTemplates)
  return problems.map(({ message, span, help }) => ({
    check: 'syntax/template',
    file: source,
    span,
    message: `could not parse the template file: ${message}`,
    ...(help === undefined ? {} : { help }),
  }))
}
