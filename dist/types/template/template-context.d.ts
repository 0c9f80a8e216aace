import type { Histogram } from '../model/histogram.ts';
import type { Labels } from '../model/labels.ts';
import type { TargetVersion } from '../model/target-version.ts';
import type { GoValue } from './go-value.ts';
/** What the function `query` finds: samples in the order of the result, or the text of the error. */
export type QueryOutcome = {
    readonly samples: readonly TemplateSample[];
} | {
    readonly error: string;
};
/** A sample of a query in a template. */
export interface TemplateSample {
    readonly labels: Labels;
    readonly value: number | Histogram;
}
/** What a template reads when it runs. */
export interface TemplateContext {
    /** `$labels`: the labels of the result of the expression, its metric name among them. */
    readonly labels: Labels;
    readonly externalLabels: Labels;
    /** `$externalURL` */
    readonly externalUrl: string;
    /** What `externalURL` and `pathPrefix` give. Absent, as in promtool: both functions fail. */
    readonly url?: {
        readonly text: string;
        readonly path: string;
    };
    /** `$value` */
    readonly value: number | Histogram;
    /** The time of the evaluation in milliseconds since the epoch. */
    readonly timeMs: number;
    /** Runs an instant query at that time. */
    readonly query: (expr: string) => QueryOutcome;
    /** The version of Prometheus; absent: the newest known. */
    readonly target?: TargetVersion;
    /** The dot, where the template is not that of an alert. */
    readonly data?: GoValue;
    /** What a key that a map lacks gives; absent: `zero`. */
    readonly missingKey?: 'default' | 'zero' | 'error';
}
