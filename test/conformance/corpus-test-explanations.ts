/** Why the outcome of a test file of the corpus is another than promtool's, by version and path; investigated with that promtool. */
export const testExplanations: Readonly<Record<string, string>> = {
  '3.5 repos/opendatahub-io__opendatahub-operator/internal/controller/components/trustyai/monitoring/trustyai-alerting.unit-tests.yaml':
    'the alerts read what another group records, and promtool evaluates groups in an order of chance: six runs of promtool 3.5 print two different texts',
  '2.42 repos/opendatahub-io__opendatahub-operator/internal/controller/components/trustyai/monitoring/trustyai-alerting.unit-tests.yaml':
    'the alerts read what another group records, and promtool evaluates groups in an order of chance: six runs of promtool 3.5 print two different texts',
}
