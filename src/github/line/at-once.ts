/**
 * Well under GitHub's hundred concurrent requests.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const readsAtOnce = 10

/** Asks about many things, ten at once; answers in their order. */
export async function askAtOnce<T, R>(things: readonly T[], ask: (thing: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = []
  for (let start = 0; start < things.length; start += readsAtOnce) {
    answers.push(...(await Promise.all(things.slice(start, start + readsAtOnce).map(ask))))
  }
  return answers
}
