import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A command that is measured as a whole process. */
export interface Candidate {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

export interface Measured {
  readonly name: string
  /** Wall time in milliseconds: median, least and greatest of the runs. */
  readonly median: number
  readonly least: number
  readonly greatest: number
  /** Peak resident memory in MiB, where the system tells. */
  readonly peakMiB?: number
}

/** Runs the candidates in turn, `runs` times, so that a slow spell of the machine hits all alike; then once more for memory. */
export async function interleaved(
  candidates: readonly Candidate[],
  runs: number,
): Promise<readonly Measured[]> {
  const times = candidates.map((): number[] => [])
  for (const candidate of candidates) await wallTime(candidate)
  for (let run = 0; run < runs; run++)
    for (const [i, candidate] of candidates.entries()) times[i]?.push(await wallTime(candidate))
  const measured: Measured[] = []
  for (const [i, candidate] of candidates.entries()) {
    const sorted = (times[i] ?? []).sort((a, b) => a - b)
    const peakMiB = await peakMemory(candidate)
    measured.push({
      name: candidate.name,
      median: median(sorted),
      least: sorted[0] ?? 0,
      greatest: sorted.at(-1) ?? 0,
      ...(peakMiB === undefined ? {} : { peakMiB }),
    })
  }
  return measured
}

/** Runs each candidate once, for what takes minutes: wall time and peak memory of the same run. */
export async function onceEach(candidates: readonly Candidate[]): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  for (const candidate of candidates) {
    const start = performance.now()
    const peakMiB = await peakMemory(candidate)
    const wall = performance.now() - start
    measured.push({
      name: candidate.name,
      median: wall,
      least: wall,
      greatest: wall,
      ...(peakMiB === undefined ? {} : { peakMiB }),
    })
  }
  return measured
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

function wallTime(candidate: Candidate): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(candidate.command, candidate.args, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', () => resolve(performance.now() - start))
  })
}

/** The high-water mark of the resident set, polled from `/proc` until the process ends. */
function peakMemory(candidate: Candidate): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    let peak: number | undefined
    const child = spawn(candidate.command, candidate.args, { stdio: 'ignore' })
    const poll = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
        const match = /VmHWM:\s+(\d+) kB/.exec(status)
        if (match) peak = Math.max(peak ?? 0, Number(match[1]) / 1024)
      } catch {
        clearInterval(poll)
      }
    }, 2)
    child.on('error', reject)
    child.on('close', () => {
      clearInterval(poll)
      resolve(peak)
    })
  })
}
