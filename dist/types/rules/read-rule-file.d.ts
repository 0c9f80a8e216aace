import type { Problem } from '../diagnostic/diagnostic.ts';
import type { YamlNode } from '../yaml/node.ts';
import { type ReadRuleOptions } from './rule-context.ts';
import type { RuleFile } from './rule-file.ts';
export type { ReadRuleOptions } from './rule-context.ts';
/** Builds the rule model of a YAML node that has `groups:` (or of nothing), with every problem that makes Prometheus refuse the file. */
export declare function readRuleFile(root: YamlNode | undefined, options: ReadRuleOptions): {
    readonly rules: RuleFile;
    readonly problems: readonly Problem[];
};
