// Lists of HTTP status codes.

import { quote } from "../issue/issue.ts"
import { complain, complainOfType } from "../table/walk.ts"
import type { Shape } from "./shape.ts"
import { listOf } from "./value-shape.ts"

const statusCode: Shape = {
  form: { is: "number", min: 100, max: 599, whole: true },
  write(value, walk, at, key) {
    if (typeof value !== "number") {
      const repair =
        typeof value === "string" && /^\d{3}$/.test(value)
          ? `Write ${value} without quotes.`
          : "Write for example 429."
      return complainOfType(value, walk, at, key, "a number, an HTTP status code", repair)
    }
    if (value >= 100 && value <= 599 && Number.isInteger(value)) return String(value)
    const what = `is ${quote(value)}, which no answer ever has as its status`
    return complain(walk, at, key, "value.status-code", what, "Write a whole number from 100 to 599.")
  }
}

/** Status codes that say what counts as a failure, or what to do something about. */
export const statusCodes: Shape = listOf(statusCode, "status codes")
