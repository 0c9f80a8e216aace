import { mkdirSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DiscoverOptions, discover } from '../../src/workspace/discover.ts'
import { hasGit, TemporaryFolder } from './temporary-folder.ts'

let folder: TemporaryFolder
let outside: TemporaryFolder

beforeEach(() => {
  folder = new TemporaryFolder().write({
    'rules/b.yml': '',
    'rules/a.yaml': '',
    'rules/c.rules': '',
    'rules/notes.txt': '',
    'docs/x.md': '',
    'metrics.prom': '',
    'node_modules/dep/x.yml': '',
  })
  outside = new TemporaryFolder().write({ 'other.yml': '' })
})

afterEach(() => {
  folder.remove()
  outside.remove()
})

async function find(options: Partial<DiscoverOptions> = {}) {
  const { files, unmatched } = await discover({
    root: folder.path,
    cwd: folder.path,
    paths: [],
    ...options,
  })
  return {
    files: files.map(({ path, explicit }) => (explicit ? `${path}!` : path)),
    unmatched: unmatched.map(({ given, kind, reason }) => `${given}: ${kind}: ${reason}`),
  }
}

const everything = ['docs/x.md', 'metrics.prom', 'rules/a.yaml', 'rules/b.yml', 'rules/c.rules']

describe('without paths', () => {
  test('everything of a known extension counts, in order, but for dependencies', async () => {
    expect(await find()).toEqual({ files: everything, unmatched: [] })
  })

  test.skipIf(!hasGit)('git says what is ignored', async () => {
    folder.git().write({ '.gitignore': 'docs/\n', '.hidden/z.yml': '' })
    expect((await find()).files).toEqual([
      '.hidden/z.yml',
      'metrics.prom',
      'rules/a.yaml',
      'rules/b.yml',
      'rules/c.rules',
    ])
  })

  test('globs of the settings count from the root, and one that matches nothing is told', async () => {
    const { files, unmatched } = await find({
      globs: ['rules/*.{yml,yaml}', 'none/**'],
      cwd: folder.file('docs'),
    })
    expect(files).toEqual(['rules/a.yaml', 'rules/b.yml'])
    expect(unmatched).toEqual(['none/**: empty: matches no file'])
  })

  test('plain paths and folders of the settings are taken as they are', async () => {
    const globs = ['rules', 'metrics.prom', './docs/']
    expect((await find({ globs })).files).toEqual(everything)
    expect((await find({ globs: ['rules/*'] })).files).toContain('rules/notes.txt')
  })

  test.skipIf(!hasGit)('a folder of which git ignores everything has nothing', async () => {
    folder.git().write({ '.gitignore': '*\n' })
    expect((await find()).files).toEqual([])
  })

  test('what is excluded is left out', async () => {
    expect((await find({ exclude: ['rules', '**/*.prom'] })).files).toEqual(['docs/x.md'])
  })

  test('only what lies below the working directory counts', async () => {
    expect((await find({ cwd: folder.file('rules') })).files).toEqual([
      'rules/a.yaml',
      'rules/b.yml',
      'rules/c.rules',
    ])
  })
})

describe('paths', () => {
  test.skipIf(!hasGit)(
    'a file counts whatever its name, and though it is excluded or ignored',
    async () => {
      folder.git().write({ '.gitignore': '*.txt\n' })
      expect((await find({ paths: ['rules/notes.txt'], exclude: ['rules'] })).files).toEqual([
        'rules/notes.txt!',
      ])
    },
  )

  test.skipIf(!hasGit)('a folder gives what is in it, though git ignores it', async () => {
    folder.git().write({ '.gitignore': 'rules/\n' })
    expect((await find({ paths: ['rules'] })).files).toEqual([
      'rules/a.yaml',
      'rules/b.yml',
      'rules/c.rules',
    ])
  })

  test('a file that is given twice is opened once', async () => {
    expect((await find({ paths: ['rules', './rules/a.yaml'] })).files).toEqual([
      'rules/a.yaml!',
      'rules/b.yml',
      'rules/c.rules',
    ])
  })

  test('a glob counts from the working directory', async () => {
    expect((await find({ paths: ['*.y*ml'], cwd: folder.file('rules') })).files).toEqual([
      'rules/a.yaml',
      'rules/b.yml',
    ])
    expect((await find({ paths: ['../**/*.md'], cwd: folder.file('rules') })).files).toEqual([
      'docs/x.md',
    ])
    expect((await find({ paths: ['rules/*.txt'] })).files).toEqual(['rules/notes.txt'])
  })

  test('a file whose name looks like a glob is taken as it is', async () => {
    folder.write({ 'rules/[x].yml': '' })
    expect((await find({ paths: ['rules/[x].yml'] })).files).toEqual(['rules/[x].yml!'])
  })

  test('a file outside the root keeps its absolute path', async () => {
    expect((await find({ paths: [outside.file('other.yml')] })).files).toEqual([
      `${outside.file('other.yml')}!`,
    ])
  })
})

describe('what leads nowhere', () => {
  test('is told, and the rest is found', async () => {
    mkdirSync(folder.file('empty'))
    symlinkSync('nowhere', folder.file('broken.yml'))
    symlinkSync('loop.yml', folder.file('loop.yml'))
    const paths = [
      'none.yml',
      'broken.yml',
      'loop.yml',
      'empty',
      '*.none',
      'rules/a.yaml',
      'rules/a.yaml/x',
    ]
    expect(await find({ paths })).toEqual({
      files: ['rules/a.yaml!'],
      unmatched: [
        'none.yml: unreadable: no such file or directory',
        'broken.yml: unreadable: is a broken symbolic link',
        'loop.yml: unreadable: is a broken symbolic link',
        'empty: empty: no files of Prometheus in it',
        '*.none: empty: matches no file',
        'rules/a.yaml/x: unreadable: no such file or directory',
      ],
    })
  })
})

describe.each(hasGit ? ['git', 'no git'] : ['no git'])('links with %s', (kind) => {
  test('are not followed out of the root, nor around in circles', async () => {
    if (kind === 'git') folder.git()
    symlinkSync(outside.path, folder.file('out'))
    symlinkSync(outside.file('other.yml'), folder.file('out.yml'))
    symlinkSync('..', folder.file('rules/up'))
    symlinkSync('rules/a.yaml', folder.file('in.yml'))
    symlinkSync('nowhere', folder.file('broken.yml'))
    expect((await find()).files).toEqual(['docs/x.md', 'in.yml', ...everything.slice(1)])
  })

  test('are told where they lead nowhere or out of the root, unless they are excluded', async () => {
    if (kind === 'git') folder.git()
    symlinkSync('nowhere', folder.file('broken.yml'))
    symlinkSync('nowhere', folder.file('broken.txt'))
    symlinkSync(outside.file('other.yml'), folder.file('rules/out.yml'))
    symlinkSync('nowhere', folder.file('docs/broken.md'))
    const { passedOver } = await discover({
      root: folder.path,
      cwd: folder.path,
      paths: [],
      exclude: ['docs'],
    })
    expect(passedOver).toEqual([
      { path: 'broken.yml', reason: 'a broken symbolic link' },
      {
        path: 'rules/out.yml',
        reason: 'a symbolic link that leads out of the project; give its path to check it',
      },
    ])
  })

  test('that name one file give it once, by the name that is no link', async () => {
    symlinkSync('rules/a.yaml', folder.file('1.yml'))
    expect((await find({ paths: ['1.yml', 'rules/a.yaml'] })).files).toEqual(['rules/a.yaml!'])
    expect((await find({ paths: ['1.yml', 'rules'] })).files).toEqual([
      '1.yml!',
      'rules/b.yml',
      'rules/c.rules',
    ])
  })
})
