export { type Operator, NEEDED_FIELDS, OPERATOR_FIELDS, type OperatorField } from "./operator/operator.ts";
export {
  NOTHING_YET,
  stepsOf,
  type StepGap,
  type BilingualName,
  type CountyInSetup,
  type Step,
  type StepName,
  type StepState,
  stepsLeft,
} from "./steps.ts";
