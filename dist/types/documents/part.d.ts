import type { Problem } from '../diagnostic/diagnostic.ts';
import type { Span } from '../text/span.ts';
import type { YamlComment, YamlNode, YamlScalar } from '../yaml/node.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import type { Carrier, DialectHint, DocumentKind } from './document.ts';
/** A document found in a YAML document, before it is numbered and given its file. */
export interface Part {
    readonly kind: DocumentKind;
    readonly carrier: Carrier;
    readonly reason: string;
    readonly span: Span;
    readonly root?: YamlNode;
    readonly name?: string;
    readonly dialect?: DialectHint;
    /** Of a document inside a scalar; otherwise those of the YAML document hold. */
    readonly comments?: readonly YamlComment[];
    readonly problems?: readonly Problem[];
}
/** Reads the file that a scalar holds (a ConfigMap's value); nothing where it is none of Prometheus'. */
export type ReadEmbedded = (scalar: YamlScalar) => readonly Part[];
/** A YAML document of a stream with what was found in it. */
export interface StreamItem {
    readonly document: YamlDocument;
    readonly parts: readonly Part[];
}
