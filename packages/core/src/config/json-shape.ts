// Objects that the gateway hands on as they are: parameters of the request, credentials of a hook.

import { writeJson, writeSecretJson } from "../table/json-writer.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { complainOfType, type Write } from "../table/walk.ts"
import type { Shape } from "./shape.ts"

const objectWriter =
  (write: Write): Write =>
  (value, walk, at, key) =>
    isPlainObject(value)
      ? write(value, walk, at, key)
      : complainOfType(value, walk, at, key, "an object", "Write plain JSON data.")

/** A JSON object of any keys. */
export const json: Shape = { form: { is: "json" }, write: objectWriter(writeJson) }

/** A JSON object whose texts are secrets. */
export const secretJson: Shape = { form: { is: "secret-json" }, write: objectWriter(writeSecretJson) }
