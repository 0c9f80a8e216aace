import type { FileHost } from '../text/file-host.ts'
import { diskHost } from '../workspace/disk-host.ts'

/** The files below a root as the editor has them: texts of open documents stand for what is on disk. */
export function overlayHost(root: string, texts: ReadonlyMap<string, string>): FileHost {
  const disk = diskHost(root)
  const encoder = new TextEncoder()
  const realPaths = new Map<string, string | undefined>()
  return {
    read(path) {
      const text = texts.get(path)
      return text === undefined ? disk.read(path) : encoder.encode(text)
    },
    glob: (pattern) => disk.glob(pattern),
    stat: (path) => (texts.has(path) ? 'file' : disk.stat(path)),
    size: (path) => texts.get(path)?.length ?? disk.size?.(path),
    realPath(path) {
      if (!realPaths.has(path)) realPaths.set(path, disk.realPath?.(path))
      return realPaths.get(path) ?? (texts.has(path) ? path : undefined)
    },
  }
}
