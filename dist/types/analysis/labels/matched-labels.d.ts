import type { Binary } from '../../promql/ast.ts';
import type { Site } from '../domain.ts';
import { type LabelFacts } from './label-facts.ts';
/** The labels of what an operation between two sides gives; of `or`, of what comes through from the right. */
export declare function matchedLabels(node: Binary, left: LabelFacts, right: LabelFacts, site: Site): LabelFacts;
