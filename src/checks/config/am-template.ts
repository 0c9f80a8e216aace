import { type Check, defineCheck } from '../check.ts'

/** A text of a notification that is no template of Alertmanager: it fails when it notifies. */
const check: Check = defineCheck({
  id: 'config/am-template',
  create(context) {
    return {
      AlertmanagerConfig({ notificationTemplates, source }) {
        for (const { field, parsed, map, span: whole } of notificationTemplates)
          for (const { message, span, help } of parsed.problems)
            context.reportAt(source, map.coarse ? whole : map.toSource(span), {
              message: `could not parse the template of \`${field}\`: ${message}`,
              why: 'Alertmanager loads the file all the same, and fails whenever it should notify: nobody hears of the alerts',
              ...(help === undefined ? {} : { help }),
            })
      },
    }
  },
})

export default check
