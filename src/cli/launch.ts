import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const digestBytes = 20

type Body = (require: NodeJS.Require, module: { exports: unknown }) => void

/**
 * Starts the command line, which stands beside this file as one script. Compiling it takes about as long as linting a
 * small file, so V8's compiled form is kept in the user's cache folder, under the hash of the script: no older form can
 * be taken for it. Where there is no such folder, or PROMPROOF_NO_CACHE or NODE_DISABLE_COMPILE_CACHE is set, every
 * start compiles.
 */
function launch(): void {
  const path = fileURLToPath(new URL('./cli-main.cjs', import.meta.url))
  const source = readFileSync(path, 'latin1')
  const cache = cachePath()
  const cachedData = cache === undefined ? undefined : readCache(cache)
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) })
  const body = script.runInThisContext() as Body
  body(createRequire(import.meta.url), { exports: {} })
  const stale = cachedData === undefined || script.cachedDataRejected === true
  if (cache !== undefined && stale && process.argv[2] === commandOf(process.argv))
    process.once('exit', () => writeCache(cache, script))
}

/** The command whose compiled form is used: it holds the functions that the command needs. */
function commandOf([, , name = '']: readonly string[]): string {
  if (name === 'test-worker') return 'test'
  return ['test', 'check'].includes(name) ? name : 'lint'
}

/** `$XDG_CACHE_HOME/promproof/<hash>-<command>-<node>-<arch>.bin`; on Windows below LOCALAPPDATA. */
function cachePath(): string | undefined {
  const { env } = process
  if (env.PROMPROOF_NO_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return undefined
  const base =
    process.platform === 'win32'
      ? env.LOCALAPPDATA
      : env.XDG_CACHE_HOME || join(env.HOME || homeOfUser(), '.cache')
  if (!base || !isAbsolute(base)) return undefined
  const name = `${PROMPROOF_SCRIPT_HASH}-${commandOf(process.argv)}-${process.version}-${process.arch}`
  return join(base, 'promproof', `${name}.bin`)
}

/** A user that the system does not know (in a container, say) has no home: the path is then not absolute. */
function homeOfUser(): string {
  try {
    return homedir()
  } catch {
    return ''
  }
}

/** The compiled form behind its digest: V8 does not survive one that was damaged. */
function readCache(path: string): Buffer | undefined {
  try {
    const content = readFileSync(path)
    const data = content.subarray(digestBytes)
    return digest(data).equals(content.subarray(0, digestBytes)) ? data : undefined
  } catch {
    return undefined
  }
}

function digest(data: Buffer): Buffer {
  return createHash('sha1').update(data).digest()
}

/** Written under another name first, so that nobody reads half a file. A folder that cannot be written is no error. */
function writeCache(path: string, script: Script): void {
  const draft = `${path}.${process.pid}`
  try {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
    const data = script.createCachedData()
    writeFileSync(draft, Buffer.concat([digest(data), data]), { mode: 0o600 })
    renameSync(draft, path)
  } catch {
    remove(draft)
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A folder that cannot be reached holds no draft.
  }
}

launch()
