import type { YamlEntry } from '../yaml/node.ts';
import type { RuleContext } from './rule-context.ts';
import type { LabelEntry } from './rule-file.ts';
/** What labels or annotations are read for; it decides names, templates and messages. */
export interface LabelReading {
    readonly role: 'label' | 'annotation';
    /** The values are templates: those of alerts. */
    readonly templates: boolean;
}
/** Reads `labels:` or `annotations:`. */
export declare function readLabels(context: RuleContext, entry: YamlEntry | undefined, reading: LabelReading): readonly LabelEntry[];
