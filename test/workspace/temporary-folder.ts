import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Whether git is on this machine; without it, tests that need it are skipped. */
export const hasGit: boolean = gitAnswers()

function gitAnswers(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A folder with files that is removed when its use ends. */
export class TemporaryFolder {
  readonly path: string = realpathSync(mkdtempSync(join(tmpdir(), 'promproof-test-')))

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true })
      writeFileSync(join(this.path, path), content)
    }
    return this
  }

  git(): this {
    execFileSync('git', ['init', '-q'], { cwd: this.path })
    return this
  }

  file(path: string): string {
    return join(this.path, path)
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
