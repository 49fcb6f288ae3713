// The gateway's response fields, typed.

import { fieldEntries, type HeaderSource } from "../http/header-fields.ts"
import { type GatewayError, gatewayErrorOf } from "../rows/response-error.ts"
import { countingRow, exceptionRow, type ResponseRow, responseRows } from "../rows/response-rows.ts"

type Rows = typeof responseRows
type ValueOf<Row> = Row extends ResponseRow<infer Value> ? Value : never

/** What one gateway reports about a response. A field that it did not send, or sent empty, is absent. */
export type PortkeyAnswer = { readonly [Key in keyof Rows]?: ValueOf<Rows[Key]> }

/** What the called gateway reports about a response. */
export interface PortkeyResponse extends PortkeyAnswer {
  /** Whether a gateway itself failed, rather than the provider: a fallback stops there, and SDKs do not retry. */
  readonly gatewayException: boolean
  /**
   * What each gateway of a chain reports, from the one next to the provider to the one that was called. One gateway
   * gives one element; a response that passed no gateway gives none.
   */
  readonly chain: ReadonlyArray<PortkeyAnswer>
  /** The error of the gateway itself, if the body was given and contains one. */
  readonly error?: GatewayError
}

/** Header fields as axios's types have them. */
type AnyRecord = Readonly<Record<string, unknown>>

/**
 * Reads what the gateway reports about a response from its header fields: a `Headers`, entries, or a record, in any
 * letter case. Each gateway appends its values to those of the gateway behind it, so a field can hold several; the last
 * ones are from the gateway that was called. An invalid value is left out. Source:
 * gateway/src/handlers/services/responseService.ts:95.
 *
 * @param headers the fields of a response from fetch or another client
 * @param body its body, parsed as JSON, of any type: if the gateway itself refused the request, `error` says why
 * @throws TypeError, which quotes nothing, if `headers` is not a set of header fields
 * @example
 * const { traceId, cacheStatus } = parseResponse(response.headers)
 */
export function parseResponse(headers: HeaderSource | AnyRecord, body?: unknown): PortkeyResponse {
  const fields = fieldEntries(headers as HeaderSource)
  const gateways = Math.max(1, splitValues(fields.get(countingRow.field)).length)
  // Split once per field, not once per gateway: a field may be a long run of commas.
  const columns = Object.entries(responseRows).map(
    ([key, row]): Column => ({ key, row, values: valuesOf(fields.get(row.field), row, gateways) })
  )
  const chain = Array.from({ length: gateways }, (_, gateway) =>
    answerOf(columns, gateways - gateway)
  ).filter(answer => Object.keys(answer).length > 0)
  const exceptions = splitValues(fields.get(exceptionRow.field)).map(exceptionRow.read)
  const error = gatewayErrorOf(body)
  const answer = { ...chain.at(-1), gatewayException: exceptions.includes(true), chain }
  return error === undefined ? answer : { ...answer, error }
}

/** The values that all gateways gave one field. */
interface Column {
  readonly key: string
  readonly row: ResponseRow
  readonly values: ReadonlyArray<string>
}

/** The answer of the gateway `fromEnd` places from the end of the chain; the last is 1. */
function answerOf(columns: ReadonlyArray<Column>, fromEnd: number): PortkeyAnswer {
  const answer: Record<string, unknown> = {}
  for (const { key, row, values } of columns) {
    // A silent gateway cannot be identified; the last value is from the last gateway.
    const value = row.read(values.at(-fromEnd) ?? "")
    if (value !== undefined) answer[key] = value
  }
  return answer
}

function valuesOf(text: string | undefined, row: ResponseRow, gateways: number): ReadonlyArray<string> {
  // One gateway sends one value: any commas are part of it.
  if (gateways === 1 && row.free) return text === undefined ? [] : [text.trim()]
  return splitValues(text)
}

const splitValues = (text: string | undefined): ReadonlyArray<string> =>
  text === undefined ? [] : text.split(",").map(value => value.trim())
