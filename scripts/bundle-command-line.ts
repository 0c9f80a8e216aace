import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild'

/** What the bundles of the command line and the library have in common; `root` is the checkout. */
export function sharedOptions(root: string): BuildOptions {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  return {
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
}

/** The pages of `explain` stand beside the script: no other command needs them. */
const pagesApart: Plugin = {
  name: 'pages-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/check-docs\.json$/ }, () => ({
      path: './check-docs.json',
      external: true,
    }))
  },
}

/** The language server stands beside the script: no other command needs it. */
const serverApart: Plugin = {
  name: 'server-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/lsp\/server\.ts$/ }, () => ({
      path: './lsp.cjs',
      external: true,
    }))
  },
}

/** Writes `cli-main.cjs`, the command line as a function, `check-docs.json`, which it reads, and `cli.js`, the launcher, which knows the hash of the former. */
export async function bundleCommandLine(root: string, out: string): Promise<BuildResult> {
  const script = join(out, 'cli-main.cjs')
  const shared = sharedOptions(root)
  const result = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: script,
    format: 'cjs',
    minify: true,
    supported: { 'dynamic-import': false },
    banner: { js: '(function (require, module) {' },
    footer: { js: '})' },
    plugins: [pagesApart, serverApart],
  })
  copyFileSync(join(root, 'src', 'cli', 'check-docs.json'), join(out, 'check-docs.json'))
  const hash = createHash('sha256').update(readFileSync(script)).digest('hex').slice(0, 32)
  await build({
    ...shared,
    entryPoints: ['src/cli/launch.ts'],
    outfile: join(out, 'cli.js'),
    format: 'esm',
    define: { PROMPROOF_SCRIPT_HASH: JSON.stringify(hash) },
    banner: { js: '#!/usr/bin/env node' },
  })
  chmodSync(join(out, 'cli.js'), 0o755)
  return result
}
