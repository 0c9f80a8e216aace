import type { MetricKnowledge } from '../../catalogue/metric.ts';
import type { Aggregate, Call, VectorSelector } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import type { GrowingLabel } from './cardinality.ts';
/** Labels of a metric that grow, as far as samples or what the user declares tell. */
export declare function ofMetric(node: VectorSelector, metric: MetricKnowledge | undefined, site: Site): readonly GrowingLabel[];
/** Labels that an aggregation keeps: those that grow already, and those whose names say that they do. */
export declare function ofAggregate(node: Aggregate, inner: Branch, site: Site): readonly GrowingLabel[];
/** Labels of what a call gives: those of its argument, and a label that it makes of some that grow. */
export declare function ofCall(node: Call, args: readonly Branch[], site: Site): readonly GrowingLabel[];
/** Several lists as one, each label once. */
export declare function merge(lists: readonly (readonly GrowingLabel[])[]): readonly GrowingLabel[];
