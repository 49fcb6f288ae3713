// The scores by folder, as docs/reliability.md shows them.

import { folderOf, isNoticed, type Judged } from "./judged.ts"

export interface Score {
  readonly folder: string
  readonly killed: number
  readonly survived: number
  /** The percentage of its mutants that were measured, chosen at random. */
  readonly sampled: number
}

/** One score for each folder that has a judged mutant, in alphabetical order. */
export function scoresOf(judged: ReadonlyArray<Judged>, share: number): ReadonlyArray<Score> {
  const byFolder = Map.groupBy(
    judged.filter(mutant => isNoticed(mutant) !== undefined),
    folderOf
  )
  return [...byFolder]
    .map(([folder, mutants]) => {
      const killed = mutants.filter(isNoticed).length
      return { folder, killed, survived: mutants.length - killed, sampled: Math.round(share * 100) }
    })
    .toSorted((one, other) => (one.folder < other.folder ? -1 : 1))
}

/** The score in percent, or 100 if there are no mutants. */
export function percent(scores: ReadonlyArray<Pick<Score, "killed" | "survived">>): number {
  const killed = scores.reduce((sum, score) => sum + score.killed, 0)
  const all = scores.reduce((sum, score) => sum + score.killed + score.survived, 0)
  return all === 0 ? 100 : (100 * killed) / all
}

const head = ["Folder", "Killed", "Survived", "Score", "Measured"]

/** As Markdown. */
export function scoreTable(scores: ReadonlyArray<Score>): string {
  const lines = scores.map(score => [
    `\`${score.folder}\``,
    String(score.killed),
    String(score.survived),
    `${percent([score]).toFixed(0)} %`,
    score.sampled === 100 ? "all" : `${score.sampled} % by chance`
  ])
  return [head, head.map(() => "---"), ...lines].map(cells => `| ${cells.join(" | ")} |`).join("\n")
}

/** The scores in a table of {@link scoreTable}. */
export function scoresIn(table: string): ReadonlyArray<Score> {
  return table
    .split("\n")
    .slice(2)
    .map(line => {
      const [folder = "", killed, survived, , measured = ""] = line
        .split("|")
        .slice(1)
        .map(cell => cell.trim())
      return {
        folder: folder.replaceAll("`", ""),
        killed: Number(killed),
        survived: Number(survived),
        sampled: measured === "all" ? 100 : Number.parseInt(measured, 10)
      }
    })
}

/** `table` with these scores. Folders that were not measured this time keep theirs. */
export function withScores(table: string, scores: ReadonlyArray<Score>): string {
  const fresh = new Map([...scoresIn(table), ...scores].map(score => [score.folder, score]))
  return scoreTable([...fresh.values()].toSorted((one, other) => (one.folder < other.folder ? -1 : 1)))
}
