import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts';
import type { ConfigValue, ScalarShape, StructValue } from '../config/shape/shape.ts';
import type { FileHost } from '../text/file-host.ts';
import type { Located } from '../text/located.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { PathMapping } from './path-map.ts';
/** What a configuration names a file for. */
export type NamedFileKind = 'rules' | 'templates' | NonNullable<ScalarShape['file']>;
/** A file, or a pattern of files, that a configuration names. */
export interface NamedFile {
    readonly kind: NamedFileKind;
    /** The key that names it: `rule_files`, `password_file`. */
    readonly field: string;
    readonly source: SourceFile;
    readonly pattern: Located<string>;
    readonly isPattern: boolean;
    /** What is there, relative to the root. */
    readonly paths: readonly string[];
    /** It is a path of the server that nobody mapped: the files only look as if they were meant. */
    readonly isGuess: boolean;
    /** Nothing is there, and it would be seen: its folder is in the repository, or mapped to a place in it. */
    readonly isMissing: boolean;
    /** Files that stand in its folder, where it is missing. */
    readonly neighbours: readonly string[];
}
/** How the files that a configuration names are looked for. */
export interface NamedFileSearch {
    readonly host: FileHost;
    readonly pathMap?: readonly PathMapping[];
}
/** A field of a configuration that names a file. */
export interface FileField {
    readonly kind: NamedFileKind;
    readonly field: string;
    readonly pattern: Located<string>;
}
/** The files that a configuration of Prometheus names, its rule files first. */
export declare function namedByConfig(config: PrometheusConfig, search: NamedFileSearch): readonly NamedFile[];
/** The files that any other configuration names (Alertmanager's, a web configuration). */
export declare function namedByValue(value: StructValue, source: SourceFile, search: NamedFileSearch): readonly NamedFile[];
/** The fields below a section that name files, each place once. */
export declare function fileFields(value: ConfigValue): readonly FileField[];
