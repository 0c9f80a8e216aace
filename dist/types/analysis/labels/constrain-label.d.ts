import type { Site } from '../domain.ts';
import type { LabelFact } from './label-facts.ts';
import { type LabelConditions } from './matchers-by-label.ts';
/** What is known of a label of those series that satisfy a selector's conditions on it. */
export declare function constrainLabel(base: LabelFact, conditions: LabelConditions, site: Site): LabelFact;
