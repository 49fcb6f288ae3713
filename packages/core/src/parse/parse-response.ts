// The gateway's response fields, typed.

import { fieldEntries, type HeaderSource } from "../http/header-fields.ts"
import { type GatewayError, gatewayErrorOf } from "../rows/response-error.ts"
import { countingRow, exceptionRow, type ResponseRow, responseRows } from "../rows/response-rows.ts"

type Rows = typeof responseRows
type ValueOf<Row> = Row extends ResponseRow<infer Value> ? Value : never

/** What one gateway says about a response. A field that it did not send, or sent without a value, is not there. */
export type PortkeyAnswer = { readonly [Key in keyof Rows]?: ValueOf<Rows[Key]> }

/** What the gateway that was called says about a response. */
export interface PortkeyResponse extends PortkeyAnswer {
  /** A gateway itself failed, not the provider: a fallback stops there, and SDKs do not try again. */
  readonly gatewayException: boolean
  /**
   * What every gateway says, where one calls another: first the one next to the provider, last the one that was called.
   * One element for one gateway, none for a response that no gateway has touched.
   */
  readonly chain: ReadonlyArray<PortkeyAnswer>
  /** What the gateway itself refused or failed at, where the body was given and says so. */
  readonly error?: GatewayError
}

/** Header fields as axios's types have them. */
type AnyRecord = Readonly<Record<string, unknown>>

/**
 * Reads what the gateway says about a response from its header fields: a `Headers`, entries, or a record, in any letter
 * case. Each gateway appends its values to those of the gateway behind it, so that a field can hold several; those of the
 * gateway that was called are the last. A value that is none is left out. Source:
 * gateway/src/handlers/services/responseService.ts:95.
 *
 * @param headers the fields of a response, of fetch or of a client
 * @param body its body, parsed as JSON, of any type: where the gateway itself refused the request, `error` says why
 * @throws TypeError, which quotes nothing, for what is no header fields at all
 * @example
 * const { traceId, cacheStatus } = parseResponse(response.headers)
 */
export function parseResponse(headers: HeaderSource | AnyRecord, body?: unknown): PortkeyResponse {
  const fields = fieldEntries(headers as HeaderSource)
  const gateways = Math.max(1, splitValues(fields.get(countingRow.field)).length)
  // Split once a field, not once a gateway: a field may be one long row of commas.
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

/** What all gateways gave to one field. */
interface Column {
  readonly key: string
  readonly row: ResponseRow
  readonly values: ReadonlyArray<string>
}

/** The answer of the gateway that stands `fromEnd` places from the end of the chain, the last at 1. */
function answerOf(columns: ReadonlyArray<Column>, fromEnd: number): PortkeyAnswer {
  const answer: Record<string, unknown> = {}
  for (const { key, row, values } of columns) {
    // Who is silent cannot be told; the last value is the last gateway's.
    const value = row.read(values.at(-fromEnd) ?? "")
    if (value !== undefined) answer[key] = value
  }
  return answer
}

function valuesOf(text: string | undefined, row: ResponseRow, gateways: number): ReadonlyArray<string> {
  // One gateway sends one value: the commas in it are its own.
  if (gateways === 1 && row.free) return text === undefined ? [] : [text.trim()]
  return splitValues(text)
}

const splitValues = (text: string | undefined): ReadonlyArray<string> =>
  text === undefined ? [] : text.split(",").map(value => value.trim())
