import type { YamlMapping } from '../yaml/node.ts';
/**
 * Why a mapping is meant as a rule file though a key of it is misspelt or a list has become a mapping: groups with
 * rules stand in it all the same. Undefined where too little says so.
 */
export declare function meantAsRules(root: YamlMapping): string | undefined;
