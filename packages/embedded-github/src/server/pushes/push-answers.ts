import { ownerOf } from '../../github/world/access.ts'
import { progressQueues } from '../../github/queue/progress.ts'
import { updateRefs, type RefRefusal } from '../../github/git/refs.ts'
import type { Happening, Token, World } from '../../github/world/world.ts'
import type { Name, Sha } from '../../github/world/names.ts'
import type { RefMove } from '../bare-repository.ts'
import type { PushQuestion, PushVerdict } from './receive-hook.ts'

/** One push: what moves, and on whose behalf. `atomic` (`git push --atomic`): all refs or none. */
export interface Push {
  readonly repository: Name
  readonly token: Token
  readonly atomic: boolean
  readonly moves: readonly RefMove[]
}

/**
 * Judges a push. As with git, each ref is judged by itself unless the push is atomic, and moves are forced: only the
 * pushing git knows about `--force`, and checks it. An accepted push has one event per ref.
 */
export function decidePush(world: World, push: Push): readonly [World, readonly Happening[], PushVerdict] {
  const refused: Record<string, string> = {}
  const said: string[] = []
  let left = push.moves
  while (left.length > 0) {
    const outcome = updateRefs(world, {
      repository: push.repository,
      token: push.token,
      updates: left.map((move) => ({ ...move, force: true })),
    })
    if (outcome.ok) {
      const [settled, more] = progressQueues(outcome.world)
      return [
        settled,
        [...outcome.happenings, ...more],
        { refs: { ...Object.fromEntries(left.map(({ ref }) => [ref, null])), ...refused }, said },
      ]
    }
    const { violations } = outcome
    refused[outcome.ref] =
      violations === undefined
        ? outcome.message
        : outcome.reason === 'protected'
          ? 'protected branch hook declined'
          : 'push declined due to repository rule violations'
    if (violations !== undefined) said.push(...headOf(world, push.repository, outcome), ...violations.flatMap(itemOf))
    left = left.filter(({ ref }) => ref !== outcome.ref)
    if (!push.atomic) continue
    for (const { ref } of left) refused[ref] = `atomic push: ${outcome.ref} was refused`
    break
  }
  return [world, [], { refs: refused, said }]
}

/**
 * The lines that GitHub prints before it declines a push, for rulesets (github.com/vercel/sandbox/pull/169,
 * github.com/JRedrupp/bison/issues/136) and for classic protection (github.com/ietf-tools/xml2rfc/issues/1251).
 */
function headOf(world: World, repository: Name, { ref, reason }: RefRefusal): readonly string[] {
  if (reason === 'protected') return [`error: GH006: Protected branch update failed for ${ref}.`, '']
  return [
    `error: GH013: Repository rule violations found for ${ref}.`,
    `Review all repository rules at ${world.url}/${repository}/rules?ref=${encodeURIComponent(ref)}`,
    '',
  ]
}

function itemOf(violation: string): readonly string[] {
  return [
    ...violation.split('\n').map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`)),
    '',
  ]
}

/**
 * The account for somebody who can write to the folder of repositories itself: the first person who administers the
 * repository, or its owner.
 */
export function ownerToken(world: World, repository: Name): Token {
  const collaborators = Object.entries(world.repositories[repository]?.collaborators ?? {})
  const admin = collaborators.find(([, role]) => role === 'admin')?.[0]
  return {
    kind: 'user',
    login: admin ?? ownerOf(repository),
    permissions: { metadata: 'read', contents: 'write', workflows: 'write' },
    repositories: [repository],
    expiresAt: null,
  }
}

const none = '0'.repeat(40)

/** Git's command lines as moves: forty zeros stand for no object. */
export function readMoves(commands: PushQuestion['commands']): readonly RefMove[] {
  const known = (sha: Sha): Sha | null => (sha === none ? null : sha)
  return commands.map(({ ref, before, after }) => ({ ref, before: known(before), after: known(after) }))
}
