// A validator that reads JSON Schema strictly, for tests: every unknown keyword and every doubtful type is an error.

import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import type { JsonSchema } from "./json-schema.ts"

/** Validates values as `schema` says. */
export const validatorOf = (schema: JsonSchema): ValidateFunction =>
  new Ajv2020({ strict: true }).compile(schema)
