import type { FileContents, FoundDocument } from '../documents/document.ts';
import type { RuleFile } from '../rules/rule-file.ts';
import type { FileHost } from '../text/file-host.ts';
import type { Project } from './project.ts';
/** What was read of one file: its rule documents. */
export interface FileRules {
    readonly documents: readonly {
        readonly document: FoundDocument;
        readonly rules: RuleFile;
    }[];
}
/** The documents of each file that load together: one file by itself, or one project of a Markdown document. */
export declare function fileProjects(files: readonly FileRules[]): readonly Project[];
/** What says which files load together. */
export interface ProjectSources {
    /** The `rules:` globs of the settings; the files of each entry make one project. */
    readonly rules: readonly string[];
    /** Whether a path matches one of some globs of the settings. */
    readonly matches: (globs: readonly string[], path: string) => boolean;
    /** Every file that was opened, for the configurations among them. */
    readonly contents: readonly FileContents[];
    readonly host: FileHost;
}
/** The projects of several files: one for each `rules:` entry of the settings, one for each prometheus.yml. Projects of fewer than two files are left out. */
export declare function sharedProjects(files: readonly FileRules[], sources: ProjectSources): readonly Project[];
