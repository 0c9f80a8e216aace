import { goExp } from '../../model/go-math/exp.ts'
import { goCosh, goSinh, goTanh } from '../../model/go-math/hyperbolic.ts'
import { goAcosh, goAsinh, goAtanh } from '../../model/go-math/inverse-hyperbolic.ts'
import { goAcos, goAsin, goAtan } from '../../model/go-math/inverse-trigonometry.ts'
import { goLog } from '../../model/go-math/log.ts'
import { goLog2 } from '../../model/go-math/log2.ts'
import { goLog10 } from '../../model/go-math/log10.ts'
import { goCos, goSin, goTan } from '../../model/go-math/trigonometry.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { floatFunction } from './map-floats.ts'

/** The functions of one float, bit by bit as Go computes them. */
export const floatFunctions: Readonly<Record<string, FunctionCompiler>> = {
  abs: floatFunction(Math.abs),
  acos: floatFunction(goAcos),
  acosh: floatFunction(goAcosh),
  asin: floatFunction(goAsin),
  asinh: floatFunction(goAsinh),
  atan: floatFunction(goAtan),
  atanh: floatFunction(goAtanh),
  ceil: floatFunction(Math.ceil),
  cos: floatFunction(goCos),
  cosh: floatFunction(goCosh),
  deg: floatFunction((value) => (value * 180) / Math.PI),
  exp: floatFunction(goExp),
  floor: floatFunction(Math.floor),
  ln: floatFunction(goLog),
  log10: floatFunction(goLog10),
  log2: floatFunction(goLog2),
  rad: floatFunction((value) => (value * Math.PI) / 180),
  sgn: floatFunction((value) => (value < 0 ? -1 : value > 0 ? 1 : value)),
  sin: floatFunction(goSin),
  sinh: floatFunction(goSinh),
  sqrt: floatFunction(Math.sqrt),
  tan: floatFunction(goTan),
  tanh: floatFunction(goTanh),
}
