import type { YamlNode } from '../yaml/node.ts';
import type { DocumentKind } from './document.ts';
/** What a YAML document is, and why. */
export interface Classification {
    readonly kind: DocumentKind;
    /** A short clause: "has `groups:` with rules". */
    readonly reason: string;
}
/** Tells by its content what a YAML document is that is no Kubernetes resource; undefined where it is nothing of Prometheus'. */
export declare function classify(root: YamlNode | undefined): Classification | undefined;
/** Whether the value of a `groups:` key holds rule groups: surely, emptily, or not. */
export declare function groupsEvidence(groups: YamlNode | undefined): 'rules' | 'empty' | undefined;
/** Whether a node is a list of rules, each with its name and an expression. */
export declare function isRuleList(node: YamlNode | undefined): boolean;
/** Whether a node is a rule, with its name and an expression. */
export declare function isRule(node: YamlNode | undefined): boolean;
/** The words for what is known and not checked. */
export declare function notChecked(what: string): Classification;
