import { join } from 'node:path'
import { type BuildResult, build } from 'esbuild'
import { sharedOptions } from './bundle-command-line.ts'

/** Writes `lsp.cjs`, the language server, which `cli-main.cjs` loads when it is asked to serve. */
export function bundleServer(root: string, out: string): Promise<BuildResult> {
  return build({
    ...sharedOptions(root),
    entryPoints: ['src/lsp/server.ts'],
    outfile: join(out, 'lsp.cjs'),
    format: 'cjs',
    minify: true,
  })
}
