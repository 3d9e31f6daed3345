import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { isWord } from '../domain/words/grammar.ts'
import type { Sha } from '../domain/words/names.ts'
import type { Git } from 'embedded-github/server/git'

/** Reads objects of a repository on this disk, one after the other, by `git cat-file --batch`. */
export interface ObjectReader {
  /**
   * The bytes of an object of this type; `null` where it is missing, of another type or damaged. Its name is for the
   * caller to check.
   */
  read(sha: Sha, type: 'blob' | 'tree' | 'commit'): Promise<Uint8Array | null>
  close(): void
}

/**
 * Nothing but what lies in this very repository counts: no replaced objects, nothing fetched on demand, no repository
 * above the folder. https://git-scm.com/docs/git#_environment_variables
 */
export function offline(folder: string): Readonly<Record<string, string>> {
  return {
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CEILING_DIRECTORIES: dirname(resolve(folder)),
  }
}

/** Opens a reader; git is started again where a damaged object ended it. */
export function openObjects(git: Git, folder: string): ObjectReader {
  let batch: Batch | null = null
  return {
    async read(sha, type) {
      if (!isWord('sha', sha)) return null
      batch ??= startBatch(git.start(['cat-file', '--batch'], { folder, env: offline(folder) }))
      const answer = await batch.ask(sha)
      if (answer === 'ended') batch = null
      return answer !== 'ended' && answer?.type === type ? answer.content : null
    },
    close: () => {
      batch?.end()
    },
  }
}

interface Batch {
  ask(sha: Sha): Promise<{ readonly type: string; readonly content: Uint8Array } | null | 'ended'>
  end(): void
}

/** Each question is answered by `<sha> <type> <size>\n<content>\n`, or by `<sha> missing\n`. */
function startBatch(child: ChildProcessWithoutNullStreams): Batch {
  const chunks = child.stdout[Symbol.asyncIterator]()
  child.stderr.resume()
  let buffered = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const next: IteratorResult<Buffer> = await chunks.next()
    if (next.done !== true) buffered = Buffer.concat([buffered, next.value])
    return next.done !== true
  }
  const take = (length: number): Buffer => {
    const taken = buffered.subarray(0, length)
    buffered = buffered.subarray(length)
    return taken
  }
  return {
    async ask(sha) {
      child.stdin.write(`${sha}\n`)
      while (!buffered.includes('\n')) if (!(await more())) return 'ended'
      const [, type = '', size = ''] = take(buffered.indexOf('\n') + 1)
        .toString('latin1')
        .trimEnd()
        .split(' ')
      if (size === '') return null
      while (buffered.length <= Number(size)) if (!(await more())) return 'ended'
      return { type, content: take(Number(size) + 1).subarray(0, Number(size)) }
    },
    end: () => {
      child.stdin.end()
    },
  }
}
