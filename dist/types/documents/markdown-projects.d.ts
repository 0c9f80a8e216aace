import type { Part } from './part.ts';
/** What a snippet defines, each with its kind before it: `job api`, `record x`. */
export type SnippetNames = ReadonlySet<string>;
/** Numbers the projects of a document: a snippet that defines again what its project has begins a new one. */
export declare class SnippetProjects {
    #private;
    numberOf(names: SnippetNames): number;
}
/** The file, global settings, jobs, groups and records that a snippet defines. */
export declare function namesIn(parts: readonly Part[], fileName: string | undefined): SnippetNames;
