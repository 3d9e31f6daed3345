import type { Job, Run } from '../words.ts'

/** The patterns of a scenario that mean a job, the most exact first: `<repository or *>/<file or *>/<job or *>`. */
export function patternsOf({ repository, workflow }: Run, { key }: Job): readonly string[] {
  const file = workflow.path.split('/').at(-1) ?? workflow.path
  const id = key.split('/').at(-1) ?? key
  return [repository, '*'].flatMap((where) =>
    [file, '*'].flatMap((what) => [id, '*'].map((which) => `${where}/${what}/${which}`)),
  )
}
