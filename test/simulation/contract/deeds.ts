import { compare, inc } from 'semver'
import { begun, counting, expected, places, print, showing, type Change, type Content } from './content.ts'
import { takenBack } from './contract.ts'
import type { Act, AnswerGiven, Branch } from './histories.ts'
import {
  closePull,
  commit,
  commitMerge,
  filesOf,
  headOf,
  merge,
  mergePull,
  openPull,
  push,
  reaches,
  tagsOf,
  treeOf,
} from './people.ts'
import { ask, changesOf, contentsOf, count, expectedOn, know, knownOn, next, type Playing } from './playing.ts'

/*
 * What people do, each to the World and to the account of it.
 */

/** Where a release is: its RC branch, and what people answer. */
export interface Stage {
  readonly candidate: string
  readonly answer: AnswerGiven
}

export function act(playing: Playing, stage: Stage, done: Act): void {
  const name = playing.names[done.repository % playing.names.length] ?? ''
  if (isOnCandidate(done) && playing.left.has(name)) return
  switch (done.is) {
    case 'change':
      put(playing, name, branchOf(stage, done.on), done.place, `put ${next(playing)}`)
      count(playing, `changed on ${shortOf(branchOf(stage, done.on))}`)
      return
    case 'take-back':
      takeBack(playing, name, { ...done, on: branchOf(stage, done.on) })
      return
    case 'join':
      join(playing, name, branchOf(stage, done.from), branchOf(stage, done.into), done.how)
      return
    case 'write-version':
      commit(playing.simulated, name, 'master', { VERSION: `by hand ${next(playing)}\n` }, 'chore: version')
      return
    case 'hotfix':
      hotfix(playing, name, done.place)
      return
    case 'task':
      doTask(playing, stage, name, done)
      return
    case 'land-task': {
      const branch = playing.tasks.findLast(({ repository }) => repository === name)?.branch
      if (branch !== undefined) join(playing, name, branch, 'main', 'merge')
    }
  }
}

function branchOf({ candidate }: Stage, branch: Branch): string {
  return { source: 'main', production: 'master', candidate }[branch]
}

/** True of what people do on the RC branch, which what a release leaves as it is does not have. */
function isOnCandidate(done: Act): boolean {
  if (done.is === 'join') return done.from === 'candidate' || done.into === 'candidate'
  return done.is === 'task' || ('on' in done && done.on === 'candidate')
}

/** A branch in the tally: `rc` of any release. */
function shortOf(branch: string): string {
  return branch.replace(/\/.*/u, '')
}

/** Commits what has to stand in a place of a branch. */
function write(
  playing: Playing,
  {
    name,
    on,
    place,
    content,
    message,
  }: Readonly<Record<'name' | 'on' | 'message', string>> & {
    readonly place: number
    readonly content: Content
  },
): string {
  const contents = (contentsOf(playing, name, on) ?? []).with(place, content)
  const path = places[place]?.path ?? ''
  return commit(playing.simulated, name, on, { [path]: print(contents)[path] ?? null }, message)
}

/** A change of a branch, not entered yet. */
function draft(
  playing: Playing,
  name: string,
  on: string,
  change: Pick<Change, 'place' | 'content' | 'takesBack'>,
): Omit<Change, 'commit'> {
  return { ...change, id: next(playing), repository: name, on, knows: knownOn(playing, name, on) }
}

/** Puts a content into a place of a branch. */
function put(playing: Playing, name: string, on: string, place: number, content: Content): void {
  const made = draft(playing, name, on, { place, content, takesBack: [] })
  const sha = write(playing, { name, on, place, content, message: `feat: ${made.id}` })
  enter(playing, { ...made, commit: sha })
}

function enter(playing: Playing, change: Change): void {
  playing.changes.push(change)
  know(playing, change.repository, change.on, new Set([change.id]))
}

/** A fix on production, tagged there with the patch version after the newest. */
function hotfix(playing: Playing, name: string, place: number): void {
  put(playing, name, 'master', place, `hotfix ${next(playing)}`)
  const versions = tagsOf(playing.simulated, name).map((tag) => tag.slice('refs/tags/v'.length))
  const version = inc(versions.toSorted(compare).at(-1) ?? '', 'patch')
  push(playing.simulated, name, `refs/tags/v${version}`, headOf(playing.simulated, name, 'master'))
  if (playing.tally.has('shipped')) count(playing, 'hotfix between releases')
}

/**
 * Takes back what was done last in a place of a branch, also what took something back; nothing where that changes
 * nothing.
 */
function takeBack(
  playing: Playing,
  name: string,
  { on, place, says = false }: { readonly on: string; readonly place: number; readonly says?: boolean },
): void {
  const known = knownOn(playing, name, on)
  const here = changesOf(playing, name).filter((change) => change.place === place)
  const [last, ...earlier] = counting(here, known)
  if (last === undefined) return
  // What several people took back is put there again by one who takes all of that back.
  const alike = earlier.filter(({ takesBack }) => takesBack.some((id) => last.takesBack.includes(id)))
  const meant = last.takesBack.length > 0 ? [last, ...alike] : showing(here, known)
  const made = draft(playing, name, on, { place, content: null, takesBack: meant.map(({ id }) => id) })
  const after = expected([...here, { ...made, commit: '' }], new Set([...known, made.id]), place)
  const [content = null] = after
  if (after.length !== 1 || content === expectedOn(playing, name, on, place)[0]) return
  const subject = `Revert "feat: ${last.id}"`
  const message = says ? `${subject}\n\nThis reverts commit ${last.commit}.\n` : `chore: ${made.id}`
  enter(playing, { ...made, commit: write(playing, { name, on, place, content, message }) })
  count(playing, `taken back on ${shortOf(on)}`)
}

/** One branch is joined into another as people do it; a conflict they leave. */
function join(playing: Playing, name: string, from: string, into: string, how: 'merge' | 'squash'): void {
  const { simulated } = playing
  const [head, at] = [headOf(simulated, name, from), headOf(simulated, name, into)]
  if (reaches(simulated, at, head) || (how === 'squash' && treeOf(simulated, head) === treeOf(simulated, at))) return
  if (how === 'merge') {
    if (!merge(simulated, name, from, into)) return
  } else {
    const pull = openPull(simulated, name, from, into)
    if (!mergePull(simulated, name, pull, 'squash')) {
      closePull(simulated, name, pull)
      return
    }
  }
  count(playing, `joined by ${how}`)
  if (from === 'master' && into === 'main') count(playing, `merged back by ${how}`)
  know(playing, name, into, knownOn(playing, name, from))
  takeAsMeant(playing, name, into)
}

/** What people merged themselves is what they mean: what does not stand there now is taken back, or it is put there. */
function takeAsMeant(playing: Playing, name: string, on: string): void {
  const contents = contentsOf(playing, name, on) ?? []
  for (const place of places.keys()) {
    const [content = null] = [contents[place]]
    const wanted = expectedOn(playing, name, on, place)
    if (wanted.length === 1 && wanted[0] === content) continue
    const here = changesOf(playing, name).filter((change) => change.place === place)
    const known = knownOn(playing, name, on)
    const kept = showing(here, known).filter((change) => change.content === content)
    const dropped = counting(here, known).filter(
      ({ id, takesBack }) => takesBack.length === 0 && kept.every((each) => each.id !== id && !each.knows.has(id)),
    )
    const isAmongThem = kept.length > 0 || content === begun(place)
    const takesBack = isAmongThem ? dropped.map(({ id }) => id) : []
    enter(playing, {
      ...draft(playing, name, on, { place, content, takesBack }),
      commit: headOf(playing.simulated, name, on),
    })
    if (wanted.length === 1) count(playing, 'git came to something else where people merged')
  }
}

/** Somebody resolves a conflict: each place holds what was meant, and where two things were, what the branch had. */
export function resolve(playing: Playing, name: string, from: string, into: string): void {
  const { simulated } = playing
  const [own, theirs] = [into, from].map((branch) => filesOf(simulated, headOf(simulated, name, branch)))
  const had = contentsOf(playing, name, into) ?? []
  know(playing, name, into, knownOn(playing, name, from))
  const contents = places.map((_, place) => {
    const wanted = expectedOn(playing, name, into, place)
    return wanted.length === 1 ? (wanted[0] ?? null) : (had[place] ?? null)
  })
  const others = { ...theirs, ...own }
  const kept = Object.entries(others).filter(([path]) => places.every((place) => place.path !== path))
  commitMerge(simulated, name, [into, from], { ...Object.fromEntries(kept), ...print(contents) })
  takeAsMeant(playing, name, into)
}

/** People answer what one side takes back of the other; `isOwn`: the branch does, of production. */
export function answerWhatIsBack(playing: Playing, stage: Stage, name: string, branch: string, isOwn: boolean): void {
  if (isOwn) count(playing, 'asked about what source takes back')
  if (isOwn) answerOwnTakenBack(playing, stage, name, branch)
  else answerTakenBack(playing, stage, name, branch)
}

/** People answer that production takes back what a branch still holds. */
function answerTakenBack(playing: Playing, stage: Stage, name: string, branch: string): void {
  const { answer } = stage
  const contested = takenBack(playing, name, branch)
  if (answer === 'leave-out' || contested.length === 0) {
    if (merge(playing.simulated, name, 'master', branch)) {
      know(playing, name, branch, knownOn(playing, name, 'master'))
      takeAsMeant(playing, name, branch)
    } else resolve(playing, name, 'master', branch)
    return
  }
  const on = answer === 'release-again' ? 'master' : branch
  for (const place of contested) takeBack(playing, name, { on, place })
}

/** People answer that a branch takes back what production still holds: a merge would bring it again. */
function answerOwnTakenBack(playing: Playing, { answer }: Stage, name: string, branch: string): void {
  const contested = takenBack(playing, name, 'master', branch)
  if (answer === 'leave-out' || contested.length === 0) resolve(playing, name, 'master', branch)
  const on = answer === 'release-again' ? branch : 'master'
  if (answer !== 'leave-out') for (const place of contested) takeBack(playing, name, { on, place })
}

/** A pull request into the RC branch, to its end. */
function doTask(playing: Playing, stage: Stage, name: string, task: Extract<Act, { readonly is: 'task' }>): void {
  const { candidate } = stage
  const { simulated } = playing
  const branch = `task/${next(playing)}`
  push(simulated, name, `refs/heads/${branch}`, headOf(simulated, name, candidate))
  know(playing, name, branch, knownOn(playing, name, candidate))
  put(playing, name, branch, task.place, `task ${next(playing)}`)
  const pull = openPull(simulated, name, branch, candidate)
  const id = `${name}#${pull}`
  playing.tasks.push({ repository: name, branch, id })
  count(playing, `task ${task.end}`)
  if (task.end !== 'deferred') {
    if (!mergePull(simulated, name, pull, playing.squashing.includes(name) ? 'squash' : task.how))
      throw new Error(`GitHub does not merge ${id}`)
    know(playing, name, candidate, knownOn(playing, name, branch))
  }
  if (task.end === 'reverted' || task.end === 'reverted-and-deferred')
    takeBack(playing, name, { on: candidate, place: task.place })
  if (task.end === 'deferred' || task.end === 'reverted-and-deferred') ask(playing, { type: 'defer', what: id })
}
