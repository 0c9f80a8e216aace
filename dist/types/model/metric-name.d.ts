/** Which names are allowed: any UTF-8 (the default since Prometheus 3.0), or only the classic characters. */
export type NameScheme = 'utf8' | 'legacy';
/** The label that holds the metric's name. */
export declare const metricNameLabel = "__name__";
/** Whether a metric may bear the name under the scheme. */
export declare function isValidMetricName(name: string, scheme: NameScheme): boolean;
/** Whether a label may bear the name under the scheme. */
export declare function isValidLabelName(name: string, scheme: NameScheme): boolean;
/** Whether the name can be written in PromQL without quotes: letters, digits, `_` and `:`. */
export declare function isLegacyMetricName(name: string): boolean;
/** Whether the label name can be written in PromQL without quotes: letters, digits and `_`. */
export declare function isLegacyLabelName(name: string): boolean;
/** Whether a text can be a label's value: any valid UTF-8. */
export declare function isValidLabelValue(value: string): boolean;
