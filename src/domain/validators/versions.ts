import semver from 'semver'
import { workflowPath } from '../proof/tiers.ts'
import { mostCommits, mostTags } from '../questions/plan.ts'
import { findUnread, nextVersion, overtakenPreRelease, releasedVersions } from '../versions/versions.ts'
import { startedWorkflows } from '../plan/workflow-uses.ts'
import type { Participant } from '../plan/proposal.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Member } from '../words/train.ts'
import { demand, demandToKnow, type Validator } from './validator.ts'

/** The lowest version that the commits allow where the train fixes a lower one; `null` where it does not. */
function demandedVersion({ member, version: { from, to }, messages }: Participant): string | null {
  if (isCounted(member) || from === null || !semver.gt(to, from)) return null
  const demanded = nextVersion({ version: { strategy: 'conventional' } }, from, messages)
  return semver.lt(`${semver.major(to)}.${semver.minor(to)}.${semver.patch(to)}`, demanded) ? demanded : null
}

/** True if the version follows from what was released; a fixed one is for people to answer for. */
function isCounted({ version }: Member): boolean {
  return version.strategy === 'conventional'
}

/** The versions that the release gives (https://semver.org, https://www.conventionalcommits.org/en/v1.0.0/). */
export const versions: readonly Validator[] = [
  demand(
    'VERSION_NOT_HIGHER',
    'The version is higher than the last release and every pre-release of itself.',
    ({ participants }) =>
      participants.flatMap(({ name, member, history, version: { from, to } }) => {
        const higher = from !== null && !semver.gt(to, from) ? from : overtakenPreRelease(member.tag, history.tags, to)
        return higher === null ? [] : [[name, higher, to]]
      }),
  ),
  demand(
    'VERSION_BUMP_TOO_SMALL',
    'A version that the train fixes is at least as high as the commits need.',
    ({ participants }) =>
      participants.flatMap((each) => {
        const demanded = demandedVersion(each)
        return demanded === null ? [] : [[each.name, each.version.to, demanded]]
      }),
  ),
  demand(
    'VERSION_TAG_UNREAD',
    'The tag pattern of the repository matches its highest version, if the next version is counted from it.',
    ({ participants }) =>
      participants
        .filter(({ member }) => isCounted(member))
        .flatMap(({ name, member, history }) => {
          const tag = findUnread(member.tag, name, history.tags)
          return tag === null ? [] : [[name, tag, member.tag]]
        }),
  ),
  demand(
    'VERSION_UNRELATED',
    'The last release shares history with source, if the next version is counted from it.',
    ({ participants }) =>
      participants
        .filter(({ member, version: { from } }) => isCounted(member) && from === null)
        .flatMap(({ name, member, history, branches }) =>
          releasedVersions(member.tag, history.tags)
            .slice(0, 1)
            .map(({ tag }) => [name, tag, branches.source]),
        ),
  ),
  demandToKnow('TAGS_TOO_MANY', 'Convoy can read all tags.', ({ participants }) =>
    participants.filter(({ history }) => history.unread?.includes('tags')).map(({ name }) => [name, mostTags]),
  ),
  demandToKnow(
    'COMMITS_TOO_MANY',
    'Convoy can read all commits since the last release, if the next version is counted from them.',
    ({ participants }) =>
      participants
        .filter(({ member, history }) => isCounted(member) && history.unread?.includes('commits'))
        .map(({ name }) => [name, mostCommits]),
  ),
  demand(
    'VERSION_PLANNED_ELSEWHERE',
    'No other open release creates the tag, if the train fixes the version or that release has begun to ship.',
    ({ participants, release, seen }) =>
      // One that is counted from the commits may be planned twice: which release comes first is open until one begins
      // to ship, and its tag tells the other.
      participants.flatMap(({ name, facts, member, version: { to }, tag }) =>
        answerTo(seen, { about: 'releases' })
          .plannedElsewhere.filter(
            (other) =>
              (!isCounted(member) ? other.holds !== 'shipped' : other.holds === 'ships') &&
              other.release !== release &&
              other.identity === facts.identity &&
              other.tag === tag,
          )
          .map((other) => [name, to, tag, other.release]),
      ),
  ),
  demand(
    'PREPARE_WITHOUT_STARTER',
    'A repository in which a command prepares the version has the starter that runs it.',
    ({ train, participants }) =>
      participants.flatMap(({ name, history }) =>
        startedWorkflows(train, name)
          .filter(({ file, by }) => by === 'prepare' && !history.workflows[workflowPath(file)])
          .map(({ file }) => [name, file]),
      ),
  ),
]
