import { isMap, isScalar } from 'yaml'
import { splitExpressions } from './expression-parts.ts'
import { child, compose, scalarOf } from './workflow.ts'

/** More jobs than anybody writes. */
const mostJobs = 500

/**
 * True if a run of this workflow file may report a check of this name. A job's check has the job's name, else its id;
 * the values of a matrix come after it in brackets and what a called workflow has after ` / `. A file that cannot be
 * read, or has more than 500 jobs, may report anything.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idname
 */
export function mayReport(text: string, name: string): boolean {
  const document = compose(text)?.document ?? null
  if (document === null) return true
  const jobs = child(document, document.contents, 'jobs')
  if (!isMap(jobs)) return false
  // Looking each of them up would take as many steps as there are pairs of them.
  if (jobs.items.length > mostJobs) return true
  return jobs.items.some(({ key }) => {
    const id = isScalar(key) ? String(key.value) : ''
    const job = child(document, jobs, id)
    const given = scalarOf(document, child(document, job, 'name'))
    const shown = typeof given === 'string' || typeof given === 'number' ? String(given) : id
    const calls = isMap(job) && job.has('uses')
    const hasMatrix = isMap(job) && job.has('strategy')
    return fits(shown, name, calls ? ' / ' : hasMatrix ? ' (' : null)
  })
}

/** True if a name is a text in which expressions stand for anything; with `goesOn` it may go on with that. */
function fits(shown: string, name: string, goesOn: string | null): boolean {
  const [start = '', ...pieces] = splitExpressions(shown)
  if (!name.startsWith(start)) return false
  const end = pieces.pop()
  if (end === undefined)
    return goesOn === ' / '
      ? name.startsWith(start + goesOn)
      : name === start || (goesOn !== null && name.startsWith(start + goesOn))
  let at = start.length
  for (const piece of pieces) {
    const found = name.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return goesOn === null ? name.length - end.length >= at && name.endsWith(end) : name.includes(end, at)
}
