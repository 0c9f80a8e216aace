/** Bundles the command line and the library into `dist/` and writes the library's types: `npm run build [-- --out DIR]`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
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
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  define: { PROMPROOF_VERSION: JSON.stringify(version) },
  metafile: true,
  logLevel: 'warning',
  charset: 'utf8',
  alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
}
const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)"

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const results = await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(out, 'cli.js'),
    minify: true,
    banner: { js: `#!/usr/bin/env node\n${requireForCommonJs}` },
  }),
  build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outfile: join(out, 'index.js'),
    minifySyntax: true,
    banner: { js: requireForCommonJs },
  }),
])
writeFileSync(
  join(out, 'THIRD_PARTY.txt'),
  thirdPartyNotices(
    root,
    results.flatMap((one) => Object.keys(one.metafile?.inputs ?? {})),
  ),
)
writeTypes()

function writeTypes(): void {
  const types = join(out, 'types')
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      join(root, 'tsconfig.types.json'),
      '--outDir',
      types,
    ],
    { cwd: root, stdio: 'inherit' },
  )
  writeFileSync(join(out, 'index.d.ts'), "export * from './types/index.js'\n")
}
