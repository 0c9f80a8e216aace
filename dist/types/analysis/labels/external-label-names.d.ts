/**
 * Labels that servers add to everything that leaves them (`external_labels`): where rules are evaluated over several servers,
 * recorded series have them though no rule gives them.
 */
export declare const externalLabelNames: ReadonlySet<string>;
