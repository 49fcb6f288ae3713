// Which target a load balancer draws.

/** The weight of a target that sets none (gateway/src/handlers/handlerUtils.ts:694-698). */
export const defaultWeight = 1

/**
 * The chance of each target, from 0 to 1, with the gateway's own method of drawing. It picks a number below the sum of
 * the weights. Each target in turn is chosen if the number is below its weight; otherwise its weight is subtracted
 * (gateway/src/handlers/handlerUtils.ts:699-722). All chances are 0 if the sum of the weights is not positive and
 * finite.
 */
export function sharesOf(weights: ReadonlyArray<number>): ReadonlyArray<number> {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0 && Number.isFinite(total))) return weights.map(() => 0)
  let sum = 0
  let taken = 0
  return weights.map(weight => {
    sum += weight
    const share = Math.max(0, Math.min(sum, total) - taken) / total
    taken = Math.max(taken, sum)
    return share
  })
}

/** The index that a draw from 0 to 1 (1 excluded) selects, or `undefined` if it selects none. */
export function drawnIndex(weights: ReadonlyArray<number>, draw: number): number | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let rest = draw * total
  for (const [index, weight] of weights.entries()) {
    if (rest < weight) return index
    rest -= weight
  }
  return undefined
}
