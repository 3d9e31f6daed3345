import type { RehearsalReport } from '../../documents/rehearsal-report.ts'
import { plain } from '../../report/escape.ts'
import type { Board, Figure } from '../../report/board/content.ts'
import { timeline } from '../../report/board/timeline.ts'
import { listCommits, readCommit } from 'embedded-github/github/git/commits'
import type { World } from 'embedded-github/github/world/world'
import type { LostTier } from '../scenario/lost-tiers.ts'
import { refsNow } from '../scenario/refs-now.ts'
import { listRevisions, type ReleaseNow } from '../scenario/release-branch.ts'

const mostCommits = 100

/** The content of a rehearsal's board, looked up in the embedded GitHub. */
export function rehearsalBoard(
  world: World,
  { train, manifest, head }: ReleaseNow,
  report: RehearsalReport,
  lost: readonly LostTier[],
): Board {
  return {
    train,
    manifest,
    at: world.at,
    moments: timeline(listRevisions(world, head)),
    commits: Object.fromEntries(
      manifest.repositories.map(({ name, base }) => [
        name,
        commitsOf(world, manifest.candidate?.heads[name], base.production),
      ]),
    ),
    refs: refsNow(world, manifest),
    figures: figuresOf(report),
    logs: lost
      .filter(({ lines }) => lines.length > 0)
      .map(({ tier, place, lines }) => ({ title: `The last lines of ${tier} in ${place}`, lines })),
  }
}

function commitsOf(world: World, head: string | undefined, base: string | null): Board['commits'][string] {
  if (head === undefined) return []
  return listCommits(world.objects, head, base, mostCommits).map((sha) => {
    const { message, author } = readCommit(world.objects, sha)
    return { sha, title: plain(message.split('\n')[0] ?? ''), author: author.name }
  })
}

function figuresOf({ requests, billedMinutes, virtualDuration, durationMs }: RehearsalReport): readonly Figure[] {
  return [
    { value: String(requests.total), name: `API requests, ${requests.graphql} GraphQL and ${requests.rest} REST` },
    { value: String(requests.contentCreating), name: 'of them create content' },
    { value: String(billedMinutes.control), name: 'billed minutes in control' },
    { value: String(billedMinutes.participants), name: 'billed minutes in the repositories' },
    { value: String(billedMinutes.sweeps), name: 'billed minutes of sweeps' },
    { value: virtualDuration, name: 'on GitHub’s clock' },
    { value: `${(durationMs / 1000).toFixed(1)} s`, name: 'for this rehearsal' },
  ]
}
