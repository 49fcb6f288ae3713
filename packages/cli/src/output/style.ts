// Colours, if the stream supports them: a terminal, or FORCE_COLOR; never with NO_COLOR.

import { styleText } from "node:util"

type Format = Parameters<typeof styleText>[0]
type Painted = (text: string) => string

export interface Style {
  readonly error: Painted
  readonly warning: Painted
  readonly good: Painted
  readonly added: Painted
  readonly removed: Painted
  readonly place: Painted
  readonly quiet: Painted
  readonly strong: Painted
}

const formats: { readonly [Name in keyof Style]: Format } = {
  error: ["red", "bold"],
  warning: ["yellow", "bold"],
  good: ["green", "bold"],
  added: "green",
  removed: "red",
  place: "cyan",
  quiet: "gray",
  strong: "bold"
}

/** Decided on each call, because Node looks at the stream and the environment. */
export function styleOf(stream: NodeJS.WritableStream): Style {
  const painted = (format: Format) => (text: string) => styleText(format, text, { stream })
  return Object.fromEntries(
    Object.entries(formats).map(([name, format]) => [name, painted(format)])
  ) as unknown as Style
}

/** Without colours: for files. */
export const plain: Style = Object.fromEntries(
  Object.keys(formats).map(name => [name, (text: string) => text])
) as unknown as Style
