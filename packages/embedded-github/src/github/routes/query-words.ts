import { describedChoices } from '../generated/described-choices.ts'
import { refuseRequest } from './fields.ts'

/** Refuses a query that says another word than GitHub's own description lists for it. */
export function requireListedWords(operation: string, query: URLSearchParams): void {
  for (const [key, words] of Object.entries(describedChoices[operation] ?? {})) {
    const said = query.get(key)
    if (said !== null && !words.includes(said))
      throw refuseRequest(`For '${key}', ${JSON.stringify(said)} is not a member of ${JSON.stringify(words)}.`)
  }
}
