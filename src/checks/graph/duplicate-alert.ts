import { type Check, defineCheck } from '../check.ts'
import { findDuplicates } from './find-duplicates.ts'
import { reportDuplicate } from './report-duplicate.ts'

const check: Check = defineCheck({
  id: 'graph/duplicate-alert',
  create(context) {
    return {
      Project(project) {
        for (const duplicate of findDuplicates(project, 'AlertingRule'))
          reportDuplicate(context, duplicate)
      },
    }
  },
})

export default check
