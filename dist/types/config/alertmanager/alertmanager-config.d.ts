import type { Matcher } from '../../model/matcher.ts';
import type { ParsedTemplate } from '../../template/template.ts';
import type { Located } from '../../text/located.ts';
import type { ScalarMap } from '../../text/scalar-map.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Span } from '../../text/span.ts';
import type { ConfigCarrier, ConfigLabel, Effective } from '../prometheus/prometheus-config.ts';
import type { StructValue } from '../shape/shape.ts';
import type { MatcherNote } from './parse-matchers.ts';
import type { ParsedMatcher } from './parsed-matcher.ts';
/** A condition on one label of an alert, of `matchers`, `match` or `match_re`; a missing label has the empty value. */
export interface AlertMatcher {
    readonly matcher: Matcher;
    readonly form: 'matchers' | 'match' | 'match_re';
    readonly span: Span;
}
/** A text of `matchers` that Alertmanager reads, and complains about in its log. */
export interface DoubtfulMatcher {
    readonly text: string;
    readonly note: MatcherNote;
    /** What Alertmanager reads. */
    readonly meaning: readonly ParsedMatcher[];
    readonly span: Span;
}
/** The labels that alerts are grouped by; `all` is `['...']`. */
export type GroupBy = 'all' | readonly Located<string>[];
/** A node of the routing tree, with the values that it inherits. Times in milliseconds. */
export interface AlertRoute {
    readonly kind: 'AlertRoute';
    /** Absent: the root. */
    readonly parent?: AlertRoute;
    /** Where among the children of its parent; 0 for the root. */
    readonly index: number;
    readonly matchers: readonly AlertMatcher[];
    /** Nothing of its conditions is hidden: no errors, no placeholders. */
    readonly complete: boolean;
    readonly continue: boolean;
    /** The name of a receiver, written or inherited; empty where the root has none. */
    readonly receiver: Effective<string>;
    readonly groupBy: Effective<GroupBy>;
    readonly groupWaitMs: Effective<number>;
    readonly groupIntervalMs: Effective<number>;
    readonly repeatIntervalMs: Effective<number>;
    readonly muteTimeIntervals: readonly Located<string>[];
    readonly activeTimeIntervals: readonly Located<string>[];
    readonly routes: readonly AlertRoute[];
    readonly span: Span;
    readonly value: StructValue;
}
/** One configured integration of a receiver. */
export interface Integration {
    /** The key of the list without `_configs`: `slack`, `webhook`, … */
    readonly type: string;
    readonly span: Span;
    readonly value: StructValue;
}
/** Where notifications go. */
export interface Receiver {
    readonly kind: 'Receiver';
    readonly name: Located<string>;
    readonly integrations: readonly Integration[];
    readonly span: Span;
    readonly value: StructValue;
}
/** Alerts of the source side mute those of the target side that have the same values in the labels of `equal`. */
export interface InhibitRule {
    readonly kind: 'InhibitRule';
    readonly name?: Located<string>;
    readonly source: readonly AlertMatcher[];
    readonly target: readonly AlertMatcher[];
    readonly equal: readonly Located<string>[];
    /** Nothing of its conditions is hidden: no errors, no placeholders. */
    readonly complete: boolean;
    readonly span: Span;
    readonly value: StructValue;
}
/** A named interval of `time_intervals` or `mute_time_intervals`. */
export interface NamedTimeInterval {
    readonly name: Located<string>;
    readonly section: 'time_intervals' | 'mute_time_intervals';
    readonly span: Span;
    readonly value: StructValue;
}
/** A text of a receiver or route that Alertmanager expands when it notifies. */
export interface NotificationTemplate {
    /** The name of the field, for messages. */
    readonly field: string;
    readonly text: string;
    readonly span: Span;
    readonly map: ScalarMap;
    readonly parsed: ParsedTemplate;
}
/** A configuration of Alertmanager as the server would hold it. */
export interface AlertmanagerConfig {
    readonly kind: 'AlertmanagerConfig';
    readonly source: SourceFile;
    readonly carrier: ConfigCarrier;
    readonly span: Span;
    /** The root of the routing tree; absent where there is none to be read. */
    readonly route?: AlertRoute;
    readonly receivers: readonly Receiver[];
    readonly inhibitRules: readonly InhibitRule[];
    readonly timeIntervals: readonly NamedTimeInterval[];
    /** Globs of template files. */
    readonly templates: readonly Located<string>[];
    readonly notificationTemplates: readonly NotificationTemplate[];
    readonly doubtfulMatchers: readonly DoubtfulMatcher[];
    /** Labels that routes attach; none is a label of alerts. */
    readonly routeLabels: readonly ConfigLabel[];
    /** Nothing is hidden: no placeholders, no errors, no fragment. Only then may a check conclude from what is not there. */
    readonly complete: boolean;
    readonly value?: StructValue;
}
