import type { DurationClause } from '../../promql/ast.ts';
import type { Rule } from '../../rules/rule-file.ts';
import type { CheckContext } from '../check.ts';
/** Reports a duration of an expression that is longer than the options allow; the shortest limit that it exceeds is told. */
export declare function checkLongest(context: CheckContext, rule: Rule, duration: DurationClause, { span, text, help }: {
    span: DurationClause['span'];
    text: string;
    help: string;
}): void;
