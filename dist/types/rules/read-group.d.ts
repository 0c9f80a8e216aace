import type { Span } from '../text/span.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { RuleContext } from './rule-context.ts';
import type { RuleFile, RuleGroup } from './rule-file.ts';
/** Reads one group with its rules; nothing where it is no mapping. */
export declare function readGroup(context: RuleContext, node: YamlNode, file: RuleFile, names: Map<string, Span>): RuleGroup | undefined;
