import type { Call } from '../../promql/ast.ts';
import type { Branch } from '../branch.ts';
import type { Site } from '../domain.ts';
import { type LabelFacts } from './label-facts.ts';
/** The labels of what a function gives. */
export declare function calledLabels(node: Call, args: readonly Branch[], site: Site): LabelFacts;
