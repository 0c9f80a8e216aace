import type { MetricKnowledge } from '../catalogue/metric.ts'

/** What the analysis may ask about metrics that no rule records. */
export interface Knowledge {
  metric(name: string): MetricKnowledge | undefined
}

/** Knows nothing. */
export const noKnowledge: Knowledge = { metric: () => undefined }
