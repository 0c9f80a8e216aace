import type { YamlNode } from '../yaml/node.ts';
import type { RuleContext } from './rule-context.ts';
import type { Rule, RuleGroup } from './rule-file.ts';
/** Reads one rule; nothing where it is no mapping or says neither what it records nor what it alerts. */
export declare function readRule(context: RuleContext, node: YamlNode, group: RuleGroup): Rule | undefined;
