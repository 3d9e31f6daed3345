/** One task of plan/execution-plan.md. */
export interface Task {
  readonly id: string
  readonly title: string
  readonly scope: string
  /** Paths and patterns as written, relative to the root. */
  readonly files: readonly string[]
  /** A command that exits with 0 where the task is done. */
  readonly acceptance: string
  readonly size: string
  readonly needs: readonly string[]
  readonly track: string
  readonly milestone: string
  readonly status: string
}

/**
 * The tasks of the plan in its order. A task is a heading `### T01 Title`, a paragraph of scope and three list items:
 * files, acceptance, and `size: S · needs: T02, T03 · track: domain · milestone: M1 · status: done`. What a task leaves
 * out is empty; judging that is its reader's.
 */
export function readPlan(text: string): readonly Task[] {
  return text
    .split(/^### (?=T\d+ )/m)
    .slice(1)
    .map(readTask)
}

function readTask(block: string): Task {
  const [heading = '', ...rest] = (block.split(/^#{1,3} /m)[0] ?? '').split('\n')
  const [id = '', ...title] = heading.trim().split(' ')
  const items = new Map(
    rest
      .filter((line) => line.startsWith('- '))
      .flatMap((line) => line.slice(2).split(' · '))
      .map(readItem),
  )
  const field = (name: string): string => items.get(name) ?? ''
  return {
    id,
    title: title.join(' '),
    scope: rest
      .filter((line) => !line.startsWith('- '))
      .join(' ')
      .trim(),
    files: listOf(field('files')).map(unquote),
    acceptance: unquote(field('acceptance')),
    size: field('size'),
    needs: listOf(field('needs')),
    track: field('track'),
    milestone: field('milestone'),
    status: field('status'),
  }
}

function readItem(item: string): readonly [string, string] {
  const colon = item.indexOf(':')
  return [item.slice(0, colon).trim(), item.slice(colon + 1).trim()]
}

/** `–` is how the plan writes "none". */
function listOf(text: string): readonly string[] {
  return text
    .split(', ')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '–')
}

function unquote(text: string): string {
  return /^`(.*)`$/.exec(text)?.[1] ?? text
}

/**
 * The words of an acceptance command: `npm test -- <paths>`, or `npm run <script>` with nothing behind it. `null`: it
 * is neither.
 */
export function readAcceptance(
  command: string,
): { readonly paths: readonly string[] } | { readonly script: string } | null {
  const tests =
    /^npm test -- ((?:packages\/embedded-github\/)?test\/[\w./-]+(?: (?:packages\/embedded-github\/)?test\/[\w./-]+)*)$/.exec(
      command,
    )?.[1]
  if (tests !== undefined) return { paths: tests.split(' ') }
  const script = /^npm run ([\w:-]+)$/.exec(command)?.[1]
  return script === undefined ? null : { script }
}
