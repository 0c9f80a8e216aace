import type { Call } from '../../promql/ast.ts';
import type { Site } from '../domain.ts';
import { type LabelFacts } from './label-facts.ts';
/** The labels behind `label_replace`. */
export declare function replacedLabels(node: Call, inner: LabelFacts, site: Site): LabelFacts;
/** The labels behind `label_join`. */
export declare function joinedLabels(node: Call, inner: LabelFacts, site: Site): LabelFacts;
