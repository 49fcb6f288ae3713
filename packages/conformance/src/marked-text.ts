// The parts of a page that commands write, each between its own marks.

const between = (name: string): RegExp =>
  new RegExp(`(?<=<!-- ${name} -->\\n\\n).*?(?=\\n\\n<!-- /${name} -->)`, "s")

/** `page` with the text between the marks of `name` passed through `change`. */
export function changed(page: string, name: string, change: (text: string) => string): string {
  const marks = between(name)
  if (!marks.test(page)) throw new Error(`the page has no marks for ${name}`)
  return page.replace(marks, text => change(text))
}
