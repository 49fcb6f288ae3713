// Which tests run against a mutant, in rounds: each round has its own worker, and the next one is for undetected mutants.
// Most mutants fail a test of their own folder, and a round of few files takes half a second.

/** Folders of core whose tests are in another folder. */
const testedBy: Readonly<Record<string, string>> = { encode: "compile" }

/**
 * All `tests` in rounds: those of the file and its folder, those of the same top folder of `src`, the other examples, and
 * the properties, which take longest.
 *
 * @param file a path with any prefix before `src/`, like the tests
 */
export function roundsOf(file: string, tests: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> {
  const source = partsOf(file)
  const roundOf = (test: string): 0 | 1 | 2 | 3 => {
    if (test.includes(".property.")) return 3
    const { folder, top, name } = partsOf(test)
    if (folder === source.folder || name === source.name) return 0
    return top === (testedBy[source.top] ?? source.top) ? 1 : 2
  }
  return [0, 1, 2, 3]
    .map(round => tests.filter(test => roundOf(test) === round))
    .filter(round => round.length > 0)
}

function partsOf(path: string): { readonly top: string; readonly folder: string; readonly name: string } {
  const inside = path.slice(path.lastIndexOf("src/") + 4)
  const folder = inside.slice(0, inside.lastIndexOf("/") + 1)
  const [name = ""] = inside.slice(folder.length).split(".")
  return { top: folder.slice(0, folder.indexOf("/")), folder, name }
}
