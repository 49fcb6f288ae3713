// The code blocks on a page.

export interface Block {
  /** The word after the fence, for example `ts`. */
  readonly language: string
  /** The file name in brackets after the language, if there is one. */
  readonly file: string | undefined
  readonly code: string
  /** The places of its fences in the page: before the first, and after the last. */
  readonly start: number
  readonly end: number
}

/** The blocks of a page, in order. */
export function blocksOf(page: string): ReadonlyArray<Block> {
  const found = page.matchAll(/^```(\w*)(?: \[([^\]\n]+)\]| [^\n]*)?\n(.*?)^```$/gms)
  return [...found].map(({ 0: block, 1: language = "", 2: file, 3: code = "", index }) => ({
    language,
    file,
    code,
    start: index,
    end: index + block.length
  }))
}

/** Whether a TypeScript block imports its names, so that it can run by itself. */
export const isProgram = ({ language, code }: Block): boolean =>
  language === "ts" && /^import .* from "/m.test(code)
