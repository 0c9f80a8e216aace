/** What `amtool check-config` 0.34.2 says of the configurations of the corpus: `ok`, or why it refuses them. */
export const outcomes: Readonly<Record<string, string>> = {
  'repos/Arunapindra__sre-observability-platform/monitoring/alertmanager/alertmanager.yml':
    'unsupported scheme "" for URL',
  'repos/CircleTeamHub__circle_be/monitoring/alertmanager/alertmanager.yml': 'ok',
  'repos/CrunchyData__pgmonitor/alertmanager/common/crunchy-alertmanager.yml': 'ok',
  'repos/VictoriaMetrics__VictoriaMetrics/deployment/docker/alertmanager.yml': 'ok',
  'repos/VictoriaMetrics__VictoriaMetrics/deployment/docker/vmanomaly/vmanomaly-integration/alertmanager.yml':
    'ok',
  'repos/aliibarznji__infralab/monitoring/alertmanager/alertmanager.yml': 'ok',
  'repos/app-sre__qontract-reconcile/reconcile/test/fixtures/amtool/alertmanager.yaml': 'ok',
  'repos/cativo23__space-server/alertmanager/alertmanager.yml': 'ok',
  'repos/ehelbig1__talos/deploy/observability/alertmanager-route.yaml': 'ok',
  'repos/ehelbig1__talos/observability/alertmanager/alertmanager.yml': 'ok',
  'repos/ivan-prykhodko__go-prometheus-workshop/alertmanager/alertmanager.yml': 'ok',
  'repos/lidofinance__ethereum-validators-monitoring/docker/alertmanager/alertmanager.yml':
    'missing chat_id or chat_id_file on telegram_config',
  'repos/noorinalabs__noorinalabs-deploy/infra/alertmanager/alertmanager.yml': 'ok',
  'repos/openshift__cluster-monitoring-operator/examples/user-guides/configuring-prometheus-alertmanager/alertmanager-config-frontend-receiver-deadmanssnitch.yaml':
    'ok',
  'repos/openshift__cluster-monitoring-operator/examples/user-guides/configuring-prometheus-alertmanager/alertmanager-config-frontend-receiver.yaml':
    'ok',
  'repos/openshift__cluster-monitoring-operator/examples/user-guides/configuring-prometheus-alertmanager/alertmanager-config-frontend-route.yaml':
    'undefined receiver "team-frontend-page" used in route',
  'repos/osism__testbed/environments/kolla/files/overlays/prometheus/prometheus-alertmanager.yml':
    'ok',
  'repos/prometheus-operator__kube-prometheus/examples/alertmanager-config.yaml':
    'unsupported scheme "" for URL',
  'repos/prometheus-operator__prometheus-operator/example/user-guides/alerting/alertmanager.yaml':
    'ok',
  'repos/prometheus__alertmanager/cli/testdata/conf.good.yml': 'ok',
  'repos/prometheus__alertmanager/cli/testdata/conf.routing-reverted.yml': 'ok',
  'repos/prometheus__alertmanager/cli/testdata/conf.routing.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.empty-fields.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.good.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.group-by-all.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.http-config.good.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.mattermost-both-webhook-url-and-file.yml':
    'at most one of mattermost_webhook_url & mattermost_webhook_url_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.mattermost-default-webhook-url-file.yml':
    'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.mattermost-default-webhook-url.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.mattermost-no-webhook-url.yml':
    'missing webhook_url or webhook_url_file on mattermost_config',
  'repos/prometheus__alertmanager/config/testdata/conf.mattermost-valid-receiver-both-webhook-url-and-file.yml':
    'at most one of mattermost_webhook_url & mattermost_webhook_url_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.nil-match_re-route.yml':
    'invalid regexp value for "invalid_label"',
  'repos/prometheus__alertmanager/config/testdata/conf.nil-source_match_re-inhibition.yml':
    'invalid regexp value for "invalid_source_label"',
  'repos/prometheus__alertmanager/config/testdata/conf.nil-target_match_re-inhibition.yml':
    'invalid regexp value for "invalid_target_label"',
  'repos/prometheus__alertmanager/config/testdata/conf.opsgenie-both-file-and-apikey.yml':
    'at most one of opsgenie_api_key & opsgenie_api_key_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.opsgenie-default-apikey-file.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.opsgenie-default-apikey-old-team.yml':
    'yaml: unmarshal errors:\n  line 16: field teams not found in type opsgenie.plain',
  'repos/prometheus__alertmanager/config/testdata/conf.opsgenie-default-apikey.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.opsgenie-no-apikey.yml':
    'no global OpsGenie API Key set either inline or in a file',
  'repos/prometheus__alertmanager/config/testdata/conf.rocketchat-both-token-and-tokenfile.yml':
    'at most one of rocketchat_token & rocketchat_token_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.rocketchat-both-tokenid-and-tokenidfile.yml':
    'at most one of rocketchat_token_id & rocketchat_token_id_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.rocketchat-default-token-file.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.rocketchat-default-token.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.rocketchat-no-token.yml':
    'no global Rocketchat Token set either inline or in a file',
  'repos/prometheus__alertmanager/config/testdata/conf.slack-both-file-and-token.yml':
    'at most one of slack_app_token & slack_app_token_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.slack-both-file-and-url.yml':
    'at most one of slack_api_url & slack_api_url_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.slack-both-url-and-token.yml':
    'at most one of slack_app_token/slack_app_token_file & slack_api_url/slack_api_url_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.slack-default-api-url-file.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.slack-default-app-token.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.slack-no-api-url-or-token.yml':
    'no Slack API URL nor App token set either inline or in a file',
  'repos/prometheus__alertmanager/config/testdata/conf.slack-update-message-and-webhook.yml':
    'update_message can only be used with bot tokens. api_url must be set to https://slack.com/api/chat.postMessage',
  'repos/prometheus__alertmanager/config/testdata/conf.smtp-both-password-and-file.yml':
    'at most one of smtp_auth_password & smtp_auth_password_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.smtp-no-username-or-password.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.smtp-password-global-and-local.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.sns-invalid.yml':
    'must provide either a Target ARN, Topic ARN, or Phone Number for SNS config',
  'repos/prometheus__alertmanager/config/testdata/conf.sns-topic-arn.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.telegram-both-bot-token-and-file.yml':
    'at most one of telegram_bot_token & telegram_bot_token_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.telegram-default-bot-token-file.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.telegram-default-bot-token.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.telegram-no-bot-token.yml':
    'missing bot_token or bot_token_file on telegram_config',
  'repos/prometheus__alertmanager/config/testdata/conf.telegram-valid-receiver-both-bot-token-and-file.yml':
    'at most one of telegram_bot_token & telegram_bot_token_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.victorops-both-file-and-apikey.yml':
    'at most one of victorops_api_key & victorops_api_key_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.victorops-default-apikey-file.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.victorops-default-apikey.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.victorops-no-apikey.yml':
    'no global VictorOps API Key set',
  'repos/prometheus__alertmanager/config/testdata/conf.wechat-both-file-and-secret.yml':
    'at most one of wechat_api_secret & wechat_api_secret_file must be configured',
  'repos/prometheus__alertmanager/config/testdata/conf.wechat-default-api-secret-file.yml': 'ok',
  'repos/prometheus__alertmanager/config/testdata/conf.wechat-no-api-secret.yml':
    'no global Wechat Api Secret set either inline or in a file',
  'repos/prometheus__alertmanager/doc/examples/route_labels.yml': 'ok',
  'repos/prometheus__alertmanager/doc/examples/simple.yml': 'ok',
  'repos/prometheus__alertmanager/examples/ha/alertmanager.yml': 'ok',
  'repos/prymitive__karma/demo/alertmanager.yaml': 'ok',
  'repos/prymitive__karma/internal/mock/alertmanager.yml': 'ok',
  'repos/roidelapluie__prometheus-timezone-holidays/alertmanager.yml': 'ok',
  'repos/sapcc__helm-charts/common/prometheus-alertmanager-base/examples/alertmanager.yaml': 'ok',
  'repos/sighupio__module-monitoring/examples/alertmanager-configuration/alertmanager.yaml': 'ok',
  'repos/sighupio__module-monitoring/katalog/alertmanager-operated/config/alertmanager.yaml': 'ok',
  'repos/stefanprodan__dockprom/alertmanager/config.yml': 'ok',
  'repos/synaptent__RingRift/monitoring/alertmanager/alertmanager.local.yml': 'ok',
  'repos/synaptent__RingRift/monitoring/alertmanager/alertmanager.yml': 'ok',
  'repos/vegasbrianc__prometheus/alertmanager/config.yml': 'ok',
}
