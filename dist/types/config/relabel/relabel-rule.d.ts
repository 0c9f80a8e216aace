import type { Located } from '../../text/located.ts';
import type { Span } from '../../text/span.ts';
/** What a relabelling rule does. */
export type RelabelAction = 'replace' | 'keep' | 'drop' | 'keepequal' | 'dropequal' | 'hashmod' | 'labelmap' | 'labeldrop' | 'labelkeep' | 'lowercase' | 'uppercase';
/** One rule of `relabel_configs`, with its defaults filled in; spans are those of written fields. */
export interface RelabelRule {
    readonly action: RelabelAction;
    readonly sourceLabels: readonly Located<string>[];
    readonly separator: string;
    /** As written, not anchored; Prometheus anchors it. */
    readonly regex: string;
    readonly modulus: bigint;
    readonly targetLabel: string;
    readonly replacement: string;
    /** Where fields are written; absent: the field has its default. */
    readonly written: {
        readonly action?: Span;
        readonly sourceLabels?: Span;
        readonly separator?: Span;
        readonly regex?: Span;
        readonly modulus?: Span;
        readonly targetLabel?: Span;
        readonly replacement?: Span;
    };
    readonly span: Span;
}
