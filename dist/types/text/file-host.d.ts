/** What a path is. */
export type PathKind = 'file' | 'directory' | 'missing' | 'unreadable';
/** How files are reached: the disk in the command line, memory in tests and editors. Paths are posix, relative to the root. */
export interface FileHost {
    /** The bytes of a file. Throws nothing: undefined where it cannot be read. */
    read(path: string): Uint8Array | undefined;
    /** Paths of files that match a pattern of Go's `filepath.Glob`, where `**` stands for any folders; sorted by code unit. */
    glob(pattern: string): readonly string[];
    stat(path: string): PathKind;
    /** Bytes of a file; absent: not known before it is read. */
    size?(path: string): number | undefined;
    /** The path without symbolic links on it; undefined where it leads out of the root or nowhere. Absent: there are no links. */
    realPath?(path: string): string | undefined;
}
