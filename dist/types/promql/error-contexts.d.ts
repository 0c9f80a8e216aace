/** The words with which a construct reports a token that does not fit: `unexpected X in <place>, expected <expected>`. */
export interface ErrorContext {
    readonly place: string;
    readonly expected?: string;
}
type ErrorContextName = 'aggregation' | 'groupingOpen' | 'groupingLabel' | 'groupingNext' | 'matcherStart' | 'matcherOperator' | 'matcherValue' | 'matcherNext' | 'offset' | 'at' | 'range' | 'rangeEnd' | 'step' | 'stepEnd';
/** The constructs that have words of their own. */
export declare const errorContexts: Readonly<Record<ErrorContextName, ErrorContext>>;
export {};
