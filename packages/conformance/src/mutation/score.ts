// The scores by folder, as shown in docs/reliability.md.

import { folderOf, isNoticed, type Judged } from "./judged.ts"

export interface Score {
  /** A folder, or a file. */
  readonly of: string
  /** The number of its mutants. */
  readonly mutants: number
  /** The number of mutants in the random sample. */
  readonly measured: number
  readonly killed: number
  /** The day of the measurement, as `2026-11-27`. */
  readonly date: string
}

export type Grouping = (file: string) => string

/**
 * One score for each folder with a tested mutant, in alphabetical order.
 *
 * @param files the file of each existing mutant
 */
export function scoresOf(
  judged: ReadonlyArray<Judged>,
  files: ReadonlyArray<string>,
  date: string,
  grouping: Grouping = folderOf
): ReadonlyArray<Score> {
  const all = Map.groupBy(files, grouping)
  const measured = Map.groupBy(
    judged.filter(mutant => isNoticed(mutant) !== undefined),
    ({ file }) => grouping(file)
  )
  const scores = [...measured].map(([of, mutants]) => ({
    of,
    mutants: all.get(of)?.length ?? mutants.length,
    measured: mutants.length,
    killed: mutants.filter(isNoticed).length,
    date
  }))
  return inOrder(scores)
}

function inOrder(scores: ReadonlyArray<Score>): ReadonlyArray<Score> {
  return scores.toSorted((one, other) => (one.of < other.of ? -1 : 1))
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** The normal deviate of an interval that contains the true score in 95 of 100 samples. */
const deviate = 1.96

/** The 95 % Wilson interval for the score of all mutants of a folder, in percent. If all were measured, it is exact. */
export function intervalOf(score: Score): Interval {
  const { measured, mutants } = score
  const share = shareOf(score)
  if (measured >= mutants) return { low: 100 * share, high: 100 * share }
  const square = deviate ** 2 / measured
  const middle = share + square / 2
  const reach = deviate * Math.sqrt((share * (1 - share)) / measured + square / (4 * measured))
  return { low: (100 * (middle - reach)) / (1 + square), high: (100 * (middle + reach)) / (1 + square) }
}

const shareOf = ({ killed, measured }: Score): number => killed / measured

export interface Overall {
  /** Percent. */
  readonly score: number
  /** Half of the 95 % interval, in percent. */
  readonly error: number
}

/** The score of all folders together: each is weighted by the number of its mutants, regardless of how many were measured. */
export function overallOf(scores: ReadonlyArray<Score>): Overall {
  const all = scores.reduce((sum, { mutants }) => sum + mutants, 0)
  const score = scores.reduce((sum, each) => sum + (each.mutants / all) * shareOf(each), 0)
  const variance = scores.reduce((sum, each) => sum + (each.mutants / all) ** 2 * varianceOf(each), 0)
  return { score: 100 * score, error: 100 * deviate * Math.sqrt(variance) }
}

/**
 * The variance of the share in a sample without replacement. Two more of each kind keep it above zero if all were killed
 * (Agresti and Coull).
 */
function varianceOf({ mutants, measured, killed }: Score): number {
  const share = (killed + 2) / (measured + 4)
  return ((share * (1 - share)) / (measured + 4)) * (1 - measured / mutants)
}

/** The lowest score that is allowed, in percent. */
export const lowestScore = 85

/**
 * Whether the score is certainly too low: even the upper end of its interval is, so neither chance nor a slow machine
 * decides. Fewer than ten mutants are too few to tell.
 */
export function isTooLow(score: Score): boolean {
  return score.measured >= 10 && intervalOf(score).high < lowestScore
}

const head = ["Folder", "Mutants", "Measured", "Killed", "Score", "95 % interval", "Date"]

/** As Markdown. */
export function scoreTable(scores: ReadonlyArray<Score>): string {
  const lines = scores.map(score => {
    const { low, high } = intervalOf(score)
    return [
      `\`${score.of}\``,
      String(score.mutants),
      String(score.measured),
      String(score.killed),
      `${(100 * shareOf(score)).toFixed(0)} %`,
      score.measured >= score.mutants ? "all measured" : `${low.toFixed(0)} to ${high.toFixed(0)} %`,
      score.date
    ]
  })
  return [head, head.map(() => "---"), ...lines].map(cells => `| ${cells.join(" | ")} |`).join("\n")
}

/** The text between the marks of the page: what was measured, the table, and the total score. */
export function scoreText(scores: ReadonlyArray<Score>): string {
  const { score, error } = overallOf(scores)
  return [
    "The mutants are a random sample of each folder, so each score is an estimate. The true score of all mutants of a folder " +
      "is within the interval in 95 of 100 samples.",
    scoreTable(scores),
    `All folders together, weighted by their numbers of mutants: ${score.toFixed(1)} % ± ${error.toFixed(1)}.`
  ].join("\n\n")
}

/** The scores in a text of {@link scoreText}. */
export function scoresIn(text: string): ReadonlyArray<Score> {
  return text
    .split("\n")
    .filter(line => line.startsWith("| `"))
    .map(line => {
      const [of = "", mutants, measured, killed, , , date = ""] = line
        .split("|")
        .slice(1)
        .map(cell => cell.trim())
      return {
        of: of.replaceAll("`", ""),
        mutants: Number(mutants),
        measured: Number(measured),
        killed: Number(killed),
        date
      }
    })
}

/** `text` with these scores in it. Folders that were not measured this time keep their scores. */
export function withScores(text: string, scores: ReadonlyArray<Score>): string {
  return scoreText(
    inOrder([...new Map([...scoresIn(text), ...scores].map(each => [each.of, each])).values()])
  )
}
