// The bytes of a text file: UTF-8, or UTF-16 as Windows PowerShell writes it.

import type { TextEncoding } from "@portspec/document/read/document"
import { UsageError } from "@portspec/document/usage-error"

interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly hasByteOrderMark: boolean
  readonly encoding: TextEncoding
}

const byteOrderMark = "\uFEFF"

/** Throws a {@link UsageError} for bytes that are not text: written back, they would be lost. */
export function decodedText(bytes: Uint8Array, name: string): DecodedText {
  const encoding = encodingOf(bytes)
  const whole = wholeText(bytes, encoding)
  if (whole === undefined) {
    throw new UsageError(
      `${name}:${lineOfFault(bytes, encoding)}: this is not UTF-8 text`,
      "Save the file as UTF-8."
    )
  }
  const hasByteOrderMark = whole.startsWith(byteOrderMark)
  return { text: hasByteOrderMark ? whole.slice(1) : whole, hasByteOrderMark, encoding }
}

/** The bytes of a text in the encoding that its file had. */
export function encodedText(
  text: string,
  { hasByteOrderMark, encoding }: Omit<DecodedText, "text">
): Uint8Array {
  const whole = (hasByteOrderMark ? byteOrderMark : "") + text
  if (encoding === "utf-8") return Buffer.from(whole)
  const bytes = Buffer.from(whole, "utf16le")
  return encoding === "utf-16be" ? bytes.swap16() : bytes
}

/** By the byte order mark, or by the zero byte of the first character. */
function encodingOf([first, second]: Uint8Array): TextEncoding {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le"
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined))
    return "utf-16be"
  return "utf-8"
}

function wholeText(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The first line that cannot be decoded. */
function lineOfFault(bytes: Uint8Array, encoding: TextEncoding): number {
  if (encoding !== "utf-8") return 1
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    const part = bytes.subarray(start, end === -1 ? undefined : end)
    if (end === -1 || wholeText(part, encoding) === undefined) return line
    start = end + 1
  }
}
