import type { Aggregate } from '../../promql/ast.ts';
import type { Site } from '../domain.ts';
import { type LabelFacts } from './label-facts.ts';
/** The labels that an aggregation leaves. */
export declare function groupedLabels(node: Aggregate, inner: LabelFacts, site: Site): LabelFacts;
