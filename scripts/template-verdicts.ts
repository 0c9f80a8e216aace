/**
 * Writes what promtool says of the generated templates to test/template/verdicts.txt, a JSON object per line.
 * `PROMTOOL` names the promtool; it should be that of the newest version of Prometheus that is supported.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateTemplates } from '../test/template/generate-templates.ts'
import { promtoolVerdicts } from '../test/template/promtool-verdicts.ts'

const verdicts = promtoolVerdicts(process.env.PROMTOOL ?? 'promtool', generateTemplates(1, 300))
const rows = verdicts.map((verdict) => JSON.stringify(verdict))
const file = join(import.meta.dirname, '..', 'test', 'template', 'verdicts.txt')
writeFileSync(file, `${rows.join('\n')}\n`)
process.stdout.write(`${rows.length} verdicts written\n`)
