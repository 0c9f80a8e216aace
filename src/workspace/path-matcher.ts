/** Tells whether a path, relative to the root, matches one of some globs of the settings. */
export type PathMatcher = (globs: readonly string[], path: string) => boolean

/** A matcher for runs without globs; nothing is loaded for it. */
export const matchesNothing: PathMatcher = () => false

/**
 * Loads the matcher of the globs that users write (`rules/**`, `*.{yml,yaml}`, `!(a)`). They count from the root,
 * and one that ends with the name of a folder matches all that is in it.
 */
export async function loadPathMatcher(): Promise<PathMatcher> {
  const { default: picomatch } = await import('picomatch')
  const compiled = new Map<string, (path: string) => boolean>()
  const one = (glob: string): ((path: string) => boolean) => {
    const known = compiled.get(glob)
    if (known) return known
    const patterns = expandGlob(glob)
    const made = picomatch([...patterns], { dot: true })
    compiled.set(glob, made)
    return made
  }
  return (globs, path) => globs.some((glob) => one(glob)(path))
}

/** The patterns that a glob of the settings stands for. */
function expandGlob(glob: string): readonly string[] {
  const clean = glob.replace(/^\.?\/+/, '').replace(/\/+$/, '')
  return /[*?[\]{}()]/.test(clean.slice(clean.lastIndexOf('/') + 1))
    ? [clean]
    : [clean, `${clean}/**`]
}
