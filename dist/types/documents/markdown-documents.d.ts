import type { SourceFile } from '../text/source-file.ts';
import type { FileContents } from './document.ts';
import { type YamlReading } from './read-yaml-parts.ts';
/**
 * Reads the fenced blocks of a Markdown document. Documents of one file are numbered by the project that they make.
 * A file that was asked for by its path counts as checked if it has any block of YAML.
 */
export declare function readMarkdown(source: SourceFile, options: YamlReading & {
    readonly explicit?: boolean;
}): FileContents;
