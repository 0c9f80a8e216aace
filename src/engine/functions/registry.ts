import type { FunctionCompiler } from '../function-compiler.ts'
import { absentFunctions } from './absent.ts'
import { changeKernels } from './changes.ts'
import { clampFunctions } from './clamp.ts'
import { dateFunctions } from './date-functions.ts'
import { floatFunctions } from './float-functions.ts'
import { histogramFractionFunctions } from './histogram-fraction-function.ts'
import { histogramFunctions } from './histogram-functions.ts'
import { histogramQuantileFunctions } from './histogram-quantile-functions.ts'
import { infoFunctions } from './info.ts'
import { instantRateKernels } from './instant-rate.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { labelFunctions } from './label-functions.ts'
import { overTimeKernels } from './over-time.ts'
import { quantileKernels } from './quantile-over-time.ts'
import { rateKernels } from './rate.ts'
import { regressionKernels } from './regression.ts'
import { roundFunctions } from './round.ts'
import { scalarFunctions } from './scalar-functions.ts'
import { smoothingKernels } from './smoothing.ts'
import { sortFunctions } from './sort.ts'
import { sumKernels } from './sum-over-time.ts'
import { timestampFunctions } from './timestamp.ts'

const kernels: Readonly<Record<string, KernelEntry>> = {
  ...changeKernels,
  ...instantRateKernels,
  ...overTimeKernels,
  ...quantileKernels,
  ...rateKernels,
  ...regressionKernels,
  ...smoothingKernels,
  ...sumKernels,
}

const compilers: Readonly<Record<string, FunctionCompiler>> = {
  ...absentFunctions,
  ...clampFunctions,
  ...dateFunctions,
  ...floatFunctions,
  ...histogramFractionFunctions,
  ...histogramFunctions,
  ...histogramQuantileFunctions,
  ...infoFunctions,
  ...labelFunctions,
  ...roundFunctions,
  ...scalarFunctions,
  ...sortFunctions,
  ...timestampFunctions,
}

/** How a function of one range vector is computed; undefined for all others. */
export function kernelEntry(name: string): KernelEntry | undefined {
  return Object.hasOwn(kernels, name) ? kernels[name] : undefined
}

/** How any other function is compiled. */
export function functionCompiler(name: string): FunctionCompiler | undefined {
  return Object.hasOwn(compilers, name) ? compilers[name] : undefined
}
