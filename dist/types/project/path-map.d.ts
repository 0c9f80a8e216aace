import type { FileHost } from '../text/file-host.ts';
/** A folder of a server or container, and what it is in the repository. */
export interface PathMapping {
    /** Absolute, without a slash at the end (`/etc/prometheus`). */
    readonly from: string;
    /** Relative to the root; empty: the root itself. */
    readonly to: string;
}
/** What stands in the repository for an absolute path; or there are several things that could. */
export type MappedPath = {
    readonly paths: readonly string[];
} | {
    readonly ambiguous: true;
};
/** The path in the repository that mappings give for an absolute path: by the longest folder, of equals the last. */
export declare function mappedPath(path: string, mappings: readonly PathMapping[]): string | undefined;
/**
 * Looks in the repository for the files that an absolute path means inside a container:
 * the longest end of the path that exists, first beside the file that names it, then anywhere if it is the only one.
 */
export declare function mapPath(path: string, folder: string, host: FileHost): MappedPath;
