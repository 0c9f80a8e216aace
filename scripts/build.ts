/** Bundles the command line and the library into `dist/` and writes the library's types: `npm run build [-- --out DIR]`. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, type BuildResult, build } from 'esbuild'
import { thirdPartyNotices } from './third-party.ts'

const root = join(import.meta.dirname, '..')
const flag = process.argv.indexOf('--out')
const out = flag >= 0 ? (process.argv[flag + 1] ?? 'dist') : join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  define: { PROMPROOF_VERSION: JSON.stringify(version) },
  alias: { re2js: join(root, 'scripts', 'lazy-re2.cjs') },
  metafile: true,
  logLevel: 'warning',
  charset: 'ascii',
}
const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)"

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const results = [await buildCommandLine(), await buildLibrary()]
const inputs = results.flatMap((one) => Object.keys(one.metafile?.inputs ?? {}))
writeFileSync(join(out, 'THIRD_PARTY.txt'), thirdPartyNotices(root, inputs))
writeTypes()

/** The script, as a function that the launcher calls, and the launcher, which knows the script's hash. */
async function buildCommandLine(): Promise<BuildResult> {
  const script = join(out, 'cli-main.cjs')
  const result = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: script,
    format: 'cjs',
    minify: true,
    banner: { js: '(function (require, module) {' },
    footer: { js: '})' },
  })
  const hash = createHash('sha256').update(readFileSync(script)).digest('hex').slice(0, 32)
  await build({
    ...shared,
    entryPoints: ['src/cli/launch.ts'],
    outfile: join(out, 'cli.js'),
    format: 'esm',
    define: { PROMPROOF_SCRIPT_HASH: JSON.stringify(hash) },
    banner: { js: '#!/usr/bin/env node' },
  })
  return result
}

function buildLibrary(): Promise<BuildResult> {
  return build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outfile: join(out, 'index.js'),
    format: 'esm',
    minifySyntax: true,
    banner: { js: requireForCommonJs },
  })
}

function writeTypes(): void {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const project = join(root, 'tsconfig.types.json')
  execFileSync(process.execPath, [tsc, '-p', project, '--outDir', join(out, 'types')], {
    cwd: root,
    stdio: 'inherit',
  })
  writeFileSync(join(out, 'index.d.ts'), "export * from './types/index.js'\n")
}
