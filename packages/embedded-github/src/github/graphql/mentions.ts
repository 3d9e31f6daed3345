import { listComments } from '../tracker/issues.ts'
import type { Issue } from '../world/discussion.ts'
import type { World } from '../world/world.ts'

/**
 * True if somebody is named with `@` in an issue or a comment on it
 * (docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#mentioning-people-and-teams).
 */
export function mentions(world: World, issue: Issue, login: string): boolean {
  return [issue.body ?? '', ...listComments(world, issue).map(({ body }) => body)].some((text) => {
    const named = text.toLowerCase().matchAll(/(?<![\w/])@([a-z\d](?:[a-z\d-]*[a-z\d])?)(?![\w-])/g)
    return [...named].some(([, name]) => name === login.toLowerCase())
  })
}
