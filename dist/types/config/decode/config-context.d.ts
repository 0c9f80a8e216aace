import type { Problem, Related, Subject } from '../../diagnostic/diagnostic.ts';
import type { TargetVersion } from '../../model/target-version.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Span } from '../../text/span.ts';
import type { YamlEntry, YamlNode } from '../../yaml/node.ts';
/** How a configuration is read. */
export interface ConfigOptions {
    readonly source: SourceFile;
    /** Prometheus' version; absent: 3.14. */
    readonly target?: TargetVersion;
    /** Prometheus runs as an agent. */
    readonly agent?: boolean;
    /** Variables that external labels expand; absent: nothing is known of them, and they are left as they are. */
    readonly environment?: Readonly<Record<string, string>>;
    /** The file is a Helm, Jinja or ERB template: scalars with a foreign placeholder are left alone. */
    readonly placeholders?: boolean;
    /** The YAML could not be read to its end, or only a part of a file is shown (a fence): what is missing is not reported. */
    readonly incomplete?: boolean;
}
/** The loader checks that readers of configurations report under: wrong YAML types, unknown keys, and all that a shape cannot say. */
export type ConfigCheck = 'syntax/schema' | 'config/unknown-field' | 'config/invalid';
/** What a problem may tell besides its message. */
export type ProblemDetails = Partial<Pick<Problem, 'label' | 'why' | 'help' | 'fix' | 'subject' | 'severity'>> & {
    readonly related?: readonly Related[];
};
/** What one kind of configuration knows of keys that it does not read. */
export interface KeyHints {
    /** The outermost section, a `StructShape`: what is a field elsewhere in it is named. */
    readonly root?: {
        readonly kind: 'struct';
    };
    /** What a key is in truth (a flag of the command line), by the keys that lead to it. */
    explain?(path: readonly string[], entry: YamlEntry): KeyExplanation | undefined;
}
/** What a key that is not read is in truth. */
export interface KeyExplanation {
    /** Follows "field x not found in type y: ". */
    readonly what: string;
    readonly help: string;
}
/** What the readers of one configuration share: the options, and where problems go. */
export declare class ConfigContext {
    #private;
    readonly options: ConfigOptions;
    readonly hints: KeyHints;
    /** The keys that lead to the place being read. */
    readonly path: string[];
    /** Something that another tool fills in was met: what is read is not all. */
    sawPlaceholder: boolean;
    /** The job, receiver … being read; problems carry it. */
    subject: Subject | undefined;
    constructor(options: ConfigOptions, hints?: KeyHints);
    /** Whether another tool fills in the text before Prometheus sees it. */
    isPlaceholder(node: YamlNode): boolean;
    /** Reports at a place; the same words at the same place (through an alias) are reported once. */
    report(check: ConfigCheck, span: Span, message: string, details?: ProblemDetails): void;
    /** Reports at a node, unless an error of YAML has cut it short; where an alias stands for it, at the alias. */
    reportNode(check: ConfigCheck, node: YamlNode, message: string, details?: ProblemDetails): void;
    /** Reports what is missing in a node, unless an error of YAML may have hidden it or only a part is shown. */
    reportMissing(node: YamlNode, span: Span, message: string, details?: ProblemDetails): void;
    /** A second place in the same file. */
    related(span: Span, label: string): readonly Related[];
    /** All problems, by position. */
    finish(): readonly Problem[];
}
