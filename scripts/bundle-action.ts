import { join } from 'node:path'
import { type BuildResult, build } from 'esbuild'
import { sharedOptions } from './bundle-command-line.ts'

const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)"

/** Writes `action.js`, which runs `cli.js` beside it. */
export function bundleAction(root: string, out: string): Promise<BuildResult> {
  return build({
    ...sharedOptions(root),
    entryPoints: ['src/action/main.ts'],
    outfile: join(out, 'action.js'),
    format: 'esm',
    minify: true,
    banner: { js: requireForCommonJs },
  })
}
