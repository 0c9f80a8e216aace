import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts';
/** A fragment of a rule file, completed so that it reads as one. */
export interface RuleFragment {
    readonly root: YamlMapping;
    /** "is a list of rules" */
    readonly reason: string;
}
/**
 * Completes what documentation shows of a rule file: a rule, a list of rules, a group, a list of groups.
 * Undefined where the fragment could be anything else, or where a rule lacks its name or expression.
 */
export declare function completeRules(root: YamlNode | undefined, groupName: string): RuleFragment | undefined;
/** A mapping with nothing but `groups:`, for a node that has other keys beside it. */
export declare function onlyGroups(groups: YamlEntry): YamlMapping;
