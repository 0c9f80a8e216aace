import type { YamlScalar } from '../yaml/node.ts';
/** A scalar tagged `!!binary` as Prometheus reads it: the text behind the base64. Any place in it is the whole scalar. */
export declare function decodeBinary(scalar: YamlScalar): YamlScalar;
