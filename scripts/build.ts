/** Bundles the command line, the Action, the language server and the library into `dist/` and writes the library's types: `npm run build [-- --out DIR]`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildResult, build } from 'esbuild'
import { bundleAction } from './bundle-action.ts'
import { bundleCommandLine, sharedOptions } from './bundle-command-line.ts'
import { bundleServer } from './bundle-lsp.ts'
import { pruneTypes } from './prune-types.ts'
import { thirdPartyNotices } from './third-party.ts'

const root = join(import.meta.dirname, '..')
const flag = process.argv.indexOf('--out')
const out = flag >= 0 ? (process.argv[flag + 1] ?? 'dist') : join(root, 'dist')

const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)"

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const results = [
  await bundleCommandLine(root, out),
  await bundleAction(root, out),
  await bundleServer(root, out),
  await buildLibrary(),
]
const inputs = results.flatMap((one) => Object.keys(one.metafile?.inputs ?? {}))
writeFileSync(join(out, 'THIRD_PARTY.txt'), thirdPartyNotices(root, inputs))
writeTypes()

function buildLibrary(): Promise<BuildResult> {
  return build({
    ...sharedOptions(root),
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
  pruneTypes(join(out, 'types'))
  writeFileSync(join(out, 'index.d.ts'), "export * from './types/index.js'\n")
}
