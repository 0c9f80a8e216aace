import type { SourceFile } from '../text/source-file.ts';
import type { GoYaml, YamlLimits } from '../yaml/yaml-document.ts';
import type { DocumentKind, FileContents } from './document.ts';
/** How a file is read; without options, as one that was found. */
export interface ReadDocumentsOptions {
    /** What the file is, whatever it looks like (`--kind`). */
    readonly kind?: DocumentKind;
    /** The YAML dialect; without it, the one that the kind calls for. */
    readonly goYaml?: GoYaml;
    readonly limits?: YamlLimits;
    /** The file was asked for by its path: errors of YAML are shown though nothing says that it is Prometheus'. */
    readonly explicit?: boolean;
}
/** Finds the documents in a file, by its content first and then by its name. Never throws. */
export declare function readDocuments(source: SourceFile, options?: ReadDocumentsOptions): FileContents;
