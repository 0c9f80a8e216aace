/** Runs the commands that README and the guide show, and writes what they print below them: `npm run output [-- --cli PATH]`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withRealFiles, withRealOutputs } from '../test/fixtures/shown-output.ts'

const root = join(import.meta.dirname, '..')
const flag = process.argv.indexOf('--cli')
const cli = flag >= 0 ? (process.argv[flag + 1] ?? '') : join(root, 'dist', 'cli.js')

process.chdir(root)
for (const path of ['README.md', 'docs/testing.md']) {
  const text = readFileSync(path, 'utf8')
  const now = withRealOutputs(withRealFiles(text), cli)
  if (now !== text) writeFileSync(path, now)
  process.stdout.write(`${path}: ${now === text ? 'up to date' : 'written'}\n`)
}
