import type { MetricKnowledge } from '../../catalogue/metric.ts';
import type { VectorSelector } from '../../promql/ast.ts';
import type { RecordedInput, Site } from '../domain.ts';
import { type UnitFact } from './unit.ts';
/** The unit of a metric's samples: from a `__unit__` matcher, from what is known of the metric, or else from its name. */
export declare function unitOfSelector(node: VectorSelector, metric: MetricKnowledge | undefined, site: Site): UnitFact;
/** The unit of what a rule records: that of its expression, or else that which its name tells. */
export declare function unitOfRecorded(node: VectorSelector, { rule, branch }: RecordedInput, site: Site): UnitFact;
