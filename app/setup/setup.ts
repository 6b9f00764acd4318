export { type Operator, OPERATOR_FIELDS, type OperatorField } from "./operator/operator.ts";
export {
  type Gap,
  type Named,
  type ServedCounty,
  type Step,
  type StepName,
  type StepState,
  stepsLeft,
} from "./steps.ts";
