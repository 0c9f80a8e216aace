import type { Located } from '../text/located.ts';
import type { YamlNode } from '../yaml/node.ts';
/** The patterns in `rule_files:` of a configuration or a unit-test file, each with its place. */
export declare function ruleFilePatterns(root: YamlNode | undefined): readonly Located<string>[];
