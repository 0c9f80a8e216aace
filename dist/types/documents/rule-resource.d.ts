import type { YamlMapping, YamlNode } from '../yaml/node.ts';
import type { Part, ReadEmbedded } from './part.ts';
/** Whether a node is a Kubernetes resource: it has a `kind:`, or a `spec:` with rule groups. */
export declare function isResource(root: YamlNode | undefined): root is YamlMapping;
/** The documents in a Kubernetes resource: rules of a PrometheusRule, files in a ConfigMap, the items of a list. */
export declare function resourceParts(root: YamlMapping, readEmbedded: ReadEmbedded, depth?: number): readonly Part[];
