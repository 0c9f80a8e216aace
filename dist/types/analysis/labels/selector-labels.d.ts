import type { MetricKnowledge } from '../../catalogue/metric.ts';
import type { VectorSelector } from '../../promql/ast.ts';
import type { RecordingRule } from '../../rules/rule-file.ts';
import type { Branch } from '../branch.ts';
import type { RecordedInput, Site } from '../domain.ts';
import type { Knowledge } from '../knowledge.ts';
import { type LabelFacts } from './label-facts.ts';
/** The labels of series that no rule records: what the selector asks for, what is known of the metric, and what scraping adds. */
export declare function selectorLabels(selector: VectorSelector, metric: MetricKnowledge | undefined, site: Site): LabelFacts;
/** The labels of series that a rule records, as far as a selector lets them through. */
export declare function recordedLabels(selector: VectorSelector, { rule, branch }: RecordedInput, site: Site): LabelFacts;
/**
 * The labels of the series of a rule as readers see them. Servers may have added labels of their own; where there are
 * series of the same name that no rule records, or constants that others set for other things, little is known.
 */
export declare function labelsAsRead(rule: RecordingRule, branch: Branch, knowledge: Knowledge): LabelFacts;
/** `expr: 1` with labels: one entry of a table, of which others may stand elsewhere. */
export declare function isConstant({ expr }: RecordingRule): boolean;
