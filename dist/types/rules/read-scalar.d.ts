import type { Located } from '../text/located.ts';
import type { YamlEntry, YamlScalar } from '../yaml/node.ts';
import type { RuleContext } from './rule-context.ts';
import type { LocatedDuration } from './rule-file.ts';
/** A scalar of any type, as Prometheus reads it into text; nothing where it is absent, null, or a mapping or list (reported). */
export declare function readText(context: RuleContext, entry: YamlEntry | undefined): YamlScalar | undefined;
/** The text of a scalar with its place. */
export declare function located(scalar: YamlScalar): Located<string>;
/** A duration such as `5m`. */
export declare function readDuration(context: RuleContext, entry: YamlEntry | undefined): LocatedDuration | undefined;
/** A whole number. As in Prometheus a float is cut off at its point. */
export declare function readInteger(context: RuleContext, entry: YamlEntry | undefined): Located<number> | undefined;
/** Whether another tool fills in the text before Prometheus sees it. */
export declare function isPlaceholder(context: RuleContext, scalar: YamlScalar): boolean;
