import type { FileHost } from '../text/file-host.ts';
/** The files that a path or pattern names; `**` means no more than `*`, as in Go. */
export declare function matchFiles(pattern: string, host: FileHost): readonly string[];
/** Whether a path has characters that Go's `filepath.Glob` gives a meaning. */
export declare function hasWildcard(path: string): boolean;
/** Joins a folder and a relative path, and takes `.` and `..` out; undefined where it leads out of the root. */
export declare function joinPath(folder: string, path: string): string | undefined;
