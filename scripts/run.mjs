/** Runs a TypeScript script on Node 20: bundles it with esbuild (packages stay external) and imports the result. */
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const [script, ...args] = process.argv.slice(2)
if (!script) {
  process.stderr.write('usage: node scripts/run.mjs <script.ts> [arguments]\n')
  process.exit(2)
}
const outdir = join(root, 'node_modules', '.cache', 'promproof-scripts')
mkdirSync(outdir, { recursive: true })
const outfile = join(outdir, `${basename(script, '.ts')}-${process.pid}.mjs`)
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
  define: { 'import.meta.dirname': JSON.stringify(join(root, 'scripts')) },
})
process.argv = [process.argv[0], script, ...args]
try {
  await import(pathToFileURL(outfile).href)
} finally {
  const { rmSync } = await import('node:fs')
  rmSync(outfile, { force: true })
}
