import type { OverlayEntry } from '../catalogue/overlay.ts';
import type { Severity } from '../diagnostic/severity.ts';
import type { PathMapping } from '../project/path-map.ts';
import type { Dialect } from '../rules/rule-file.ts';
import type { Located } from '../text/located.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { RuleSet } from './rule-sets.ts';
/** A pattern of check ids (`id`, `group/*`, `all`) and what it sets; later entries win. */
export interface CheckSetting {
    readonly pattern: string;
    readonly severity?: Severity | 'off';
    readonly options?: Readonly<Record<string, unknown>>;
    /** Globs, relative to the root; absent: everywhere. */
    readonly files?: readonly string[];
}
/** How comments that silence findings are judged. */
export interface SuppressionSettings {
    readonly requireReason?: boolean;
    /** Of a comment that silences nothing. */
    readonly unused?: Severity | 'off';
}
/** An entry of `ignore:`: findings that are meant to be so, in files that nobody writes by hand. */
export interface IgnoreSetting {
    /** Ids or patterns. */
    readonly checks: readonly Located<string>[];
    /** Globs, relative to the root; absent: everywhere. */
    readonly files?: readonly string[];
    /** Regular expressions (RE2, anchored) for names of rules, groups, jobs; absent: all. */
    readonly rules?: readonly string[];
    readonly reason?: string;
    /** The last day on which it holds, as `2026-03-01`. */
    readonly until?: Located<string>;
    readonly declared: {
        readonly source: SourceFile;
        readonly span: Span;
    };
}
/** What a run obeys, from `promproof.yml` and the command line. Plain data; the file's reader is in `workspace`. */
export interface Settings {
    /** Target version, `3.14` unless said otherwise. */
    readonly prometheus: {
        readonly major: number;
        readonly minor: number;
    };
    readonly dialects: readonly {
        readonly files?: readonly string[];
        readonly dialect: Dialect;
    }[];
    /** Feature flags of Prometheus, such as `promql-experimental-functions`. */
    readonly features: readonly string[];
    readonly rules: readonly string[];
    readonly tests: readonly string[];
    readonly configs: readonly string[];
    readonly exclude: readonly string[];
    /** What runs before `checks` and flags have their say. */
    readonly ruleSet: RuleSet;
    readonly checks: readonly CheckSetting[];
    readonly failOn: Severity | 'never';
    /** In bytes; larger files are not read. */
    readonly maxFileSize?: number;
    /** What folders of the server are in the repository: `/etc/prometheus` is `prometheus`. */
    readonly pathMap?: readonly PathMapping[];
    /** Globs of files that say which metrics there are. */
    readonly catalogue?: readonly string[];
    /** What is said of metrics by hand; later entries win. */
    readonly metrics: readonly OverlayEntry[];
    /** The file of accepted findings, relative to the root. */
    readonly baseline?: string;
    readonly suppressions?: SuppressionSettings;
    readonly ignore?: readonly IgnoreSetting[];
}
