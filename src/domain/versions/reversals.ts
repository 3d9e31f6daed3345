import { oneLine } from '../text/one-line.ts'
import { cut } from '../text/plain-text.ts'
import type { ReversalSeen, ReversalsKept, ReversalsSeen } from '../questions/reversals.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Name, Sha } from '../words/names.ts'

/** At most so many commits and files are named in one sentence. */
const most = 5

/** The commits to release that production takes back where it stands; empty if they contain production. */
export function reversalsOf(
  seen: ReversalsKept,
  name: Name,
  head: Sha | null | undefined,
  production: Sha | null | undefined,
): ReversalsSeen {
  return (
    answerTo(seen, { about: 'reversals', name, head: head ?? '', production: production ?? '' }) ?? {
      found: [],
      whole: true,
    }
  )
}

/**
 * `4f2c… (Revert …) on production "master" reverts 9a1b… (feat: basket), which "main" still holds: src/basket.js`
 */
export function sayReversal(
  { commit, subject, takesBack, files, more, own }: ReversalSeen,
  branch: string,
  production: string,
): string {
  const named = takesBack
    .slice(0, most)
    .map((each) => nameOf(each.commit, each.subject))
    .join(', ')
  const others = takesBack.length > most ? ` and ${takesBack.length - most} more` : ''
  const left = files.length - Math.min(files.length, most) + more
  const paths = `${files
    .slice(0, most)
    .map((file) => oneLine(cut(file, 100)))
    .join(', ')}${left > 0 ? ` and ${left} more` : ''}`
  const [at, where] =
    own === true ? [`"${branch}"`, `production "${production}"`] : [`production "${production}"`, `"${branch}"`]
  return `${nameOf(commit, subject)} on ${at} reverts ${named}${others}, which ${where} still holds: ${paths}`
}

/**
 * The advice to bring both into agreement: a merge would drop the change silently, and leaving it would restore it
 * silently.
 */
export function waysOut(branch: string, production: string): string {
  return `To release the change again, revert that commit on "${production}". To leave the change out, merge "${production}" into "${branch}" with a merge commit, or revert the change on "${branch}" too.`
}

/** The same advice where the branch reverts what production holds. */
export function waysOutOfOwn(branch: string, production: string): string {
  return `To release the change again, revert that commit on "${branch}". To leave the change out, revert the change on "${production}" too, or merge "${production}" into "${branch}" with a merge commit that leaves it out.`
}

function nameOf(commit: Sha, subject: string): string {
  const said = oneLine(cut(subject, 100))
  if (commit === '') return `"${said}"`
  return said === '' ? commit.slice(0, 10) : `${commit.slice(0, 10)} (${said})`
}
