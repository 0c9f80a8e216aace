import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts';
import type { RuleFile } from '../rules/rule-file.ts';
/** Documents that one Prometheus server would load together. */
export interface Project {
    /** How it was formed: one file by itself, a `rules:` entry of the settings, a prometheus.yml, a Markdown document. */
    readonly origin: 'file' | 'settings' | 'config' | 'markdown';
    /** What names it: the path or the pattern. */
    readonly name: string;
    readonly ruleFiles: readonly RuleFile[];
    /** The configurations that load the rule files; in a Markdown document each may show a part only. */
    readonly configs: readonly PrometheusConfig[];
}
