import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ChangedLines, changedLines } from '../../src/workspace/changed-lines.ts'
import { hasGit, TemporaryFolder } from './temporary-folder.ts'

let folder: TemporaryFolder

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
  execFileSync('git', [...identity, '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder.path,
    stdio: 'ignore',
  })
}

function commit(message: string): void {
  git('add', '-A')
  git('commit', '-qm', message)
}

function onBranch(ref?: string, below = folder.path) {
  return changedLines(below, { kind: 'branch', ref })
}

function told(changed: ReturnType<typeof changedLines>): Readonly<Record<string, unknown>> {
  if ('error' in changed) return { error: changed.error }
  return Object.fromEntries(
    [...(changed as ChangedLines)].map(([path, lines]) => [
      path,
      lines === 'all' ? lines : [...lines],
    ]),
  )
}

beforeEach(() => {
  folder = new TemporaryFolder()
})

afterEach(() => folder.remove())

describe.skipIf(!hasGit)('lines that git says have changed', () => {
  beforeEach(() => {
    folder.git().write({ 'a.yml': 'one\ntwo\nthree\nfour\n', 'sub/b.yml': 'one\n' })
    git('checkout', '-qb', 'main')
    commit('first')
  })

  test('are those since the branch left, committed or not', () => {
    git('checkout', '-qb', 'work')
    folder.write({ 'a.yml': 'one\n2\nthree\nfour\n' })
    commit('second')
    appendFileSync(folder.file('a.yml'), 'five\n')
    expect(told(onBranch('main'))).toEqual({ 'a.yml': [2, 5] })
  })

  test('are not those that the other branch has changed meanwhile', () => {
    git('checkout', '-qb', 'work')
    git('checkout', '-q', 'main')
    folder.write({ 'a.yml': '1\ntwo\nthree\nfour\n' })
    commit('on main')
    git('checkout', '-q', 'work')
    folder.write({ 'sub/b.yml': 'two\n' })
    expect(told(onBranch())).toEqual({ 'sub/b.yml': [1] })
  })

  test('are the neighbours of lines that are deleted', () => {
    folder.write({ 'a.yml': 'one\nfour\n' })
    expect(told(onBranch('main'))).toEqual({ 'a.yml': [1, 2] })
  })

  test('are all lines of new files, known to git or not, but not of ignored ones', () => {
    folder.write({ 'new.yml': 'one\n', 'staged.yml': 'one\n', '.gitignore': 'hidden.yml\n' })
    folder.write({ 'hidden.yml': 'one\n' })
    git('add', 'staged.yml')
    expect(told(onBranch('main'))).toEqual({
      'new.yml': 'all',
      'staged.yml': 'all',
      '.gitignore': 'all',
    })
  })

  test('are none of deleted files', () => {
    rmSync(folder.file('a.yml'))
    expect(told(onBranch('main'))).toEqual({})
  })

  test('are those of the next commit where that is asked for', () => {
    folder.write({ 'a.yml': '1\ntwo\nthree\nfour\n', 'new.yml': 'one\n' })
    git('add', 'a.yml')
    folder.write({ 'a.yml': '1\ntwo\nthree\n4\n' })
    expect(told(changedLines(folder.path, { kind: 'staged' }))).toEqual({ 'a.yml': [1] })
  })

  test.skipIf(process.platform === 'win32')('are found in files whose names git quotes', () => {
    folder.write({ 'ä b.yml': 'one\n', 'tab\t"x".yml': 'one\n' })
    commit('names')
    folder.write({ 'ä b.yml': 'two\n', 'tab\t"x".yml': 'two\n' })
    expect(told(onBranch('HEAD'))).toEqual({ 'ä b.yml': [1], 'tab\t"x".yml': [1] })
  })

  test('count below the folder that is asked about', () => {
    folder.write({ 'a.yml': '1\n', 'sub/b.yml': 'two\n', 'sub/new.yml': 'one\n' })
    expect(told(onBranch('main', folder.file('sub')))).toEqual({ 'b.yml': [1], 'new.yml': 'all' })
  })

  test('are not taken from text that looks like a diff', () => {
    folder.write({ 'a.yml': 'one\n--- a/x\n+++ b/y.yml\n@@ -1 +9 @@\nfour\n' })
    expect(told(onBranch('main'))).toEqual({ 'a.yml': [2, 3, 4] })
  })

  test('are found on a detached head, and whatever the user has set up for diffs', () => {
    git('checkout', '-q', '--detach')
    git('config', 'diff.noprefix', 'true')
    git('config', 'diff.external', 'false')
    git('config', 'color.diff', 'always')
    git('config', 'diff.renames', 'copies')
    folder.write({ 'sub/b.yml': 'two\n' })
    expect(told(onBranch())).toEqual({ 'sub/b.yml': [1] })
  })

  test('cannot be told against a commit that is not there', () => {
    expect(told(onBranch('nowhere'))).toEqual({ error: 'git knows no commit `nowhere`' })
    expect(told(onBranch('--output=x'))).toEqual({ error: 'git knows no commit `--output=x`' })
  })

  test('cannot be told where the branches have nothing in common', () => {
    git('checkout', '-q', '--orphan', 'other')
    commit('alone')
    expect(told(onBranch('main'))).toEqual({
      error: 'this branch and `main` have no commit in common',
    })
  })

  test('cannot be told in a clone that is too shallow', () => {
    git('checkout', '-qb', 'work')
    folder.write({ 'a.yml': '1\n' })
    commit('on the branch')
    git('checkout', '-q', 'main')
    folder.write({ 'sub/b.yml': '1\n' })
    commit('on main')
    const url = `file://${folder.path}`
    execFileSync(
      'git',
      ['clone', '-q', '--depth=1', '--no-single-branch', '--branch=work', url, 'clone'],
      { cwd: folder.path, stdio: 'ignore' },
    )
    expect(told(onBranch('origin/main', folder.file('clone')))).toEqual({
      error: expect.stringContaining('too shallow'),
    })
  })
})

describe.skipIf(!hasGit)('a repository without a commit', () => {
  test('has nothing to compare with, and everything that is staged is new', () => {
    folder.git().write({ 'a.yml': 'one\n' })
    git('checkout', '-qb', 'first')
    git('add', '-A')
    expect(told(onBranch())).toEqual({ error: expect.stringContaining('no branch to compare') })
    expect(told(changedLines(folder.path, { kind: 'staged' }))).toEqual({ 'a.yml': 'all' })
  })
})

describe('a folder outside of git', () => {
  test('has no changes that could be told', () => {
    mkdirSync(folder.file('x'))
    writeFileSync(folder.file('x/a.yml'), 'one\n')
    expect(told(onBranch(undefined, folder.file('x')))).toEqual({
      error: 'this is no git repository',
    })
    expect(told(onBranch(undefined, folder.file('gone')))).toHaveProperty('error')
  })
})
