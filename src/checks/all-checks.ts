import countValues from './cardinality/count-values.ts'
import federateAll from './cardinality/federate-all.ts'
import histogram from './cardinality/histogram.ts'
import labelSynthesis from './cardinality/label-synthesis.ts'
import labelmap from './cardinality/labelmap.ts'
import metaUid from './cardinality/meta-uid.ts'
import noLimit from './cardinality/no-limit.ts'
import rawCopy from './cardinality/raw-copy.ts'
import unboundedBy from './cardinality/unbounded-by.ts'
import unboundedLabel from './cardinality/unbounded-label.ts'
import type { Check } from './check.ts'
import amInhibitNever from './config/am-inhibit-never.ts'
import amMatcherSyntax from './config/am-matcher-syntax.ts'
import amNoRoute from './config/am-no-route.ts'
import amRouteMissing from './config/am-route-missing.ts'
import amTemplate from './config/am-template.ts'
import amUnknownLabel from './config/am-unknown-label.ts'
import amUnreachableRoute from './config/am-unreachable-route.ts'
import amUnusedInterval from './config/am-unused-interval.ts'
import amUnusedReceiver from './config/am-unused-receiver.ts'
import doubleScrape from './config/double-scrape.ts'
import dropsAllTargets from './config/drops-all-targets.ts'
import duplicateTarget from './config/duplicate-target.ts'
import exportedLabel from './config/exported-label.ts'
import haReplica from './config/ha-replica.ts'
import localhostInContainer from './config/localhost-in-container.ts'
import missingFile from './config/missing-file.ts'
import missingJobs from './config/missing-jobs.ts'
import missingTargetLabels from './config/missing-target-labels.ts'
import noMetaMonitoring from './config/no-meta-monitoring.ts'
import noTargets from './config/no-targets.ts'
import plainSecret from './config/plain-secret.ts'
import relabelNeverMatches from './config/relabel-never-matches.ts'
import relabelNoEffect from './config/relabel-no-effect.ts'
import remoteReadUrl from './config/remote-read-url.ts'
import retention from './config/retention.ts'
import sdRole from './config/sd-role.ts'
import unmatchedGlob from './config/unmatched-glob.ts'
import uselessParam from './config/useless-param.ts'
import cycle from './graph/cycle.ts'
import danglingAlert from './graph/dangling-alert.ts'
import danglingRecord from './graph/dangling-record.ts'
import duplicateAlert from './graph/duplicate-alert.ts'
import duplicateRecord from './graph/duplicate-record.ts'
import externalLabel from './graph/external-label.ts'
import federationGap from './graph/federation-gap.ts'
import intervalLookback from './graph/interval-lookback.ts'
import metricDropped from './graph/metric-dropped.ts'
import order from './graph/order.ts'
import rangeTooShort from './graph/range-too-short.ts'
import shadowedAlert from './graph/shadowed-alert.ts'
import subqueryStep from './graph/subquery-step.ts'
import unknownJob from './graph/unknown-job.ts'
import unknownMetric from './graph/unknown-metric.ts'
import unusedRecord from './graph/unused-record.ts'
import byMissing from './label/by-missing.ts'
import groupLeftMissing from './label/group-left-missing.ts'
import joinImpossible from './label/join-impossible.ts'
import joinMany from './label/join-many.ts'
import lostEnvironment from './label/lost-environment.ts'
import orFallback from './label/or-fallback.ts'
import replaceNoop from './label/replace-noop.ts'
import ruleOverride from './label/rule-override.ts'
import selectorMissing from './label/selector-missing.ts'
import templateIncomplete from './label/template-incomplete.ts'
import templateMissing from './label/template-missing.ts'
import templateRuleLabel from './label/template-rule-label.ts'
import valueInAlertLabel from './label/value-in-alert-label.ts'
import metricsBaseUnit from './metrics/base-unit.ts'
import metricsCamelCase from './metrics/camel-case.ts'
import metricsColon from './metrics/colon.ts'
import metricsCounterTotal from './metrics/counter-total.ts'
import metricsDuplicateSeries from './metrics/duplicate-series.ts'
import metricsHelp from './metrics/help.ts'
import metricsReservedLabel from './metrics/reserved-label.ts'
import metricsReservedSuffix from './metrics/reserved-suffix.ts'
import metricsTypeInName from './metrics/type-in-name.ts'
import metricsUnitAbbreviation from './metrics/unit-abbreviation.ts'
import promqlAggregate from './promql/aggregate.ts'
import promqlFragile from './promql/fragile.ts'
import promqlOffset from './promql/offset.ts'
import promqlRangeQuery from './promql/range-query.ts'
import regexpAnchors from './promql/regexp-anchors.ts'
import regexpGlob from './promql/regexp-glob.ts'
import regexpLiteral from './promql/regexp-literal.ts'
import regexpWildcard from './promql/regexp-wildcard.ts'
import promqlSelector from './promql/selector.ts'
import ruleAnnotation from './rule/annotation.ts'
import ruleDependency from './rule/dependency.ts'
import escapedTemplate from './rule/escaped-template.ts'
import ruleFor from './rule/for.ts'
import ruleLabel from './rule/label.ts'
import ruleName from './rule/name.ts'
import recordName from './rule/record-name.ts'
import redundantFor from './rule/redundant-for.ts'
import ruleReject from './rule/reject.ts'
import ruleReport from './rule/report.ts'
import templateRuntime from './rule/template-runtime.ts'
import valueType from './rule/value-type.ts'
import alwaysTrue from './semantics/always-true.ts'
import avgOfQuantile from './semantics/avg-of-quantile.ts'
import avgOfRatio from './semantics/avg-of-ratio.ts'
import boolAlert from './semantics/bool-alert.ts'
import constantResult from './semantics/constant-result.ts'
import counterFnOnGauge from './semantics/counter-fn-on-gauge.ts'
import expensiveRange from './semantics/expensive-range.ts'
import floatEquality from './semantics/float-equality.ts'
import fsUnfiltered from './semantics/fs-unfiltered.ts'
import gaugeFnOnCounter from './semantics/gauge-fn-on-counter.ts'
import histogramMissingLe from './semantics/histogram-missing-le.ts'
import histogramNoRate from './semantics/histogram-no-rate.ts'
import increaseInteger from './semantics/increase-integer.ts'
import irateAlert from './semantics/irate-alert.ts'
import irateRecord from './semantics/irate-record.ts'
import missingFor from './semantics/missing-for.ts'
import nanDivisor from './semantics/nan-divisor.ts'
import negativeOffset from './semantics/negative-offset.ts'
import neverFires from './semantics/never-fires.ts'
import noCondition from './semantics/no-condition.ts'
import quantilePerSeries from './semantics/quantile-per-series.ts'
import quantileRange from './semantics/quantile-range.ts'
import rateOfAggregate from './semantics/rate-of-aggregate.ts'
import rawCounter from './semantics/raw-counter.ts'
import selfRatio from './semantics/self-ratio.ts'
import sumOfFilter from './semantics/sum-of-filter.ts'
import topk from './semantics/topk.ts'
import vanishingResult from './semantics/vanishing-result.ts'
import windowName from './semantics/window-name.ts'
import unitOperandMismatch from './unit/operand-mismatch.ts'
import unitRecordName from './unit/record-name.ts'
import unitScale from './unit/scale.ts'
import templateBytes from './unit/template-bytes.ts'
import templateDuration from './unit/template-duration.ts'
import templatePercent from './unit/template-percent.ts'
import templatePrecision from './unit/template-precision.ts'
import templateStyle from './unit/template-style.ts'
import templateTimestamp from './unit/template-timestamp.ts'
import unitThreshold from './unit/threshold.ts'
import thresholdText from './unit/threshold-text.ts'
import unitTimestamp from './unit/timestamp.ts'

/** The bodies of all checks, for those who would rather load them at once than wait for each. */
export const allChecks: readonly Check[] = [
  exportedLabel,
  remoteReadUrl,
  noTargets,
  haReplica,
  sdRole,
  retention,
  doubleScrape,
  missingJobs,
  missingTargetLabels,
  noMetaMonitoring,
  localhostInContainer,
  uselessParam,
  missingFile,
  unmatchedGlob,
  plainSecret,
  dropsAllTargets,
  relabelNeverMatches,
  relabelNoEffect,
  duplicateTarget,
  amRouteMissing,
  amUnusedReceiver,
  amUnusedInterval,
  amUnreachableRoute,
  amInhibitNever,
  amMatcherSyntax,
  amTemplate,
  amNoRoute,
  amUnknownLabel,
  duplicateRecord,
  duplicateAlert,
  cycle,
  danglingRecord,
  danglingAlert,
  unknownMetric,
  unknownJob,
  metricDropped,
  externalLabel,
  intervalLookback,
  order,
  rangeTooShort,
  subqueryStep,
  shadowedAlert,
  unusedRecord,
  federationGap,
  joinImpossible,
  joinMany,
  groupLeftMissing,
  byMissing,
  selectorMissing,
  replaceNoop,
  orFallback,
  ruleOverride,
  templateMissing,
  templateRuleLabel,
  valueInAlertLabel,
  templateIncomplete,
  lostEnvironment,
  unitOperandMismatch,
  unitThreshold,
  unitTimestamp,
  unitScale,
  unitRecordName,
  templatePercent,
  templateDuration,
  templateBytes,
  templateTimestamp,
  templatePrecision,
  thresholdText,
  templateStyle,
  histogram,
  unboundedBy,
  unboundedLabel,
  countValues,
  labelSynthesis,
  rawCopy,
  labelmap,
  metaUid,
  noLimit,
  federateAll,
  templateRuntime,
  escapedTemplate,
  valueType,
  redundantFor,
  recordName,
  ruleLabel,
  ruleAnnotation,
  ruleReject,
  ruleName,
  ruleFor,
  ruleReport,
  ruleDependency,
  regexpGlob,
  regexpLiteral,
  regexpAnchors,
  regexpWildcard,
  promqlFragile,
  promqlAggregate,
  promqlSelector,
  promqlRangeQuery,
  promqlOffset,
  counterFnOnGauge,
  gaugeFnOnCounter,
  rateOfAggregate,
  rawCounter,
  histogramMissingLe,
  histogramNoRate,
  quantileRange,
  avgOfQuantile,
  negativeOffset,
  floatEquality,
  increaseInteger,
  irateAlert,
  topk,
  windowName,
  avgOfRatio,
  irateRecord,
  quantilePerSeries,
  missingFor,
  fsUnfiltered,
  expensiveRange,
  metricsDuplicateSeries,
  metricsCounterTotal,
  metricsReservedSuffix,
  metricsReservedLabel,
  metricsBaseUnit,
  metricsUnitAbbreviation,
  metricsTypeInName,
  metricsCamelCase,
  metricsColon,
  metricsHelp,
  neverFires,
  sumOfFilter,
  vanishingResult,
  selfRatio,
  alwaysTrue,
  boolAlert,
  noCondition,
  constantResult,
  nanDivisor,
]
