/** Why a file of the corpus is judged otherwise than by promtool 3.5, by path; what promtool 3.14 says decides. */
export const explanations: Readonly<Record<string, string>> = {
  'repos/prometheus-community__helm-charts/charts/kube-prometheus-stack/unittests/prometheus/additionalPrometheusRules_test.yaml':
    'a suite of helm-unittest, no rule file: its groups are chart values of several tests; the derived file joins them, and repeats their names by that',
}
