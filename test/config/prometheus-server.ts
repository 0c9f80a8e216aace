import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TargetVersion } from '../../src/model/target-version.ts'

/** A target as the API of the server tells it. */
export interface ApiTarget {
  readonly scrapePool: string
  readonly labels: Readonly<Record<string, string>>
  readonly scrapeUrl: string
}

/** What a server made of the targets of its configuration. */
export interface ServerTargets {
  readonly active: readonly ApiTarget[]
  readonly droppedCount: number
  /** By job and index of the target group. */
  readonly errors: ReadonlyMap<string, string>
}

interface ApiAnswer {
  readonly data: {
    readonly activeTargets: readonly ApiTarget[] | null
    readonly droppedTargets: readonly unknown[] | null
  }
}

const waitSeconds = 60
const settledSeconds = 8

/** Starts a server on the loopback, waits until it has the targets of all jobs, and ends it. */
export async function serverTargets(
  path: string,
  folder: string,
  file: string,
  isAll: (targets: ServerTargets) => boolean,
): Promise<ServerTargets> {
  const port = await freePort()
  const server = spawn(
    path,
    [
      `--config.file=${file}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let log = ''
  server.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString()
  })
  try {
    return await settledTargets(server, port, () => log, isAll)
  } finally {
    await stop(server)
  }
}

/** The version that a binary of Prometheus says it has; the newest that is known where it was built without. */
export function versionOf(path: string): TargetVersion {
  const found = /version (\d+)\.(\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))
  return found ? { major: Number(found[1]), minor: Number(found[2]) } : { major: 3, minor: 14 }
}

async function settledTargets(
  server: ChildProcess,
  port: number,
  log: () => string,
  isAll: (targets: ServerTargets) => boolean,
): Promise<ServerTargets> {
  let found: ServerTargets = { active: [], droppedCount: 0, errors: new Map() }
  let unchanged = 0
  for (let second = 0; second < waitSeconds && unchanged < settledSeconds; second++) {
    await sleep(1000)
    if (server.exitCode !== null) throw new Error(`the server ended:\n${log().slice(-2000)}`)
    const now = await askTargets(port, log())
    const total = countOf(now)
    unchanged = total > 0 && total === countOf(found) ? unchanged + 1 : 0
    found = now
    if (isAll(found)) break
  }
  return found
}

function countOf({ active, droppedCount, errors }: ServerTargets): number {
  return active.length + droppedCount + errors.size
}

async function askTargets(port: number, log: string): Promise<ServerTargets> {
  const errors = failedTargets(log)
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/targets`).catch(() => undefined)
  if (!answer?.ok) return { active: [], droppedCount: 0, errors }
  const { data } = (await answer.json()) as ApiAnswer
  return {
    active: data.activeTargets ?? [],
    droppedCount: data.droppedTargets?.length ?? 0,
    errors,
  }
}

/** Targets that cannot be scraped are only named in the log: by their place in a job. */
function failedTargets(log: string): ReadonlyMap<string, string> {
  const line = /scrape_pool=(\S+) .*err="instance 0 in group (\d+): (.*)"$/gm
  const found = new Map<string, string>()
  for (const [, job = '', group = '', message = ''] of log.matchAll(line))
    found.set(`${job}-${group}`, JSON.parse(`"${message}"`) as string)
  return found
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const timer = setTimeout(() => server.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
