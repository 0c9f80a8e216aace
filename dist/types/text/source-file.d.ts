import { LineIndex } from './line-index.ts';
/** A text file: `path` is posix and relative to the root; `text` has no byte order mark. */
export interface SourceFile {
    readonly path: string;
    readonly text: string;
    readonly lines: LineIndex;
    /** The file began with a byte order mark; it is written back when the file is rewritten. */
    readonly bom: boolean;
}
/** Wraps a text; a leading byte order mark is taken off, and a second one, as Go's YAML readers do. The line index is built when first asked for. */
export declare function sourceFile(path: string, content: string): SourceFile;
