import type { FileHost } from '../text/file-host.ts';
/** What stands in the repository for an absolute path; or there are several things that could. */
export type MappedPath = {
    readonly paths: readonly string[];
} | {
    readonly ambiguous: true;
};
/**
 * Looks in the repository for the files that an absolute path means inside a container:
 * the longest end of the path that exists, first beside the file that names it, then anywhere if it is the only one.
 */
export declare function mapPath(path: string, folder: string, host: FileHost): MappedPath;
