/** Renders README, CHANGELOG, CONTRIBUTING and `docs/` as a static site into `site/`: `npm run site`. */
import { join } from 'node:path'
import { writeSite } from './site/write-site.ts'

process.stdout.write(`${writeSite(join(import.meta.dirname, '..'))} files written to site/\n`)
