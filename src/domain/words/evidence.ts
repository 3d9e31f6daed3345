import type { Digest, Heads, Instant, Name, Sha } from './names.ts'

/** The verdict on an attempt at a tier. `failed`: judged and lost. `errored`: could not be judged. */
export type Conclusion = 'passed' | 'failed' | 'errored'

/**
 * A failure that another one can be compared with: `signature` covers the tier, its place and what failed; `failing`
 * names jobs, tests or checks, at most 20 and 1,500 bytes, and is empty once the tier has failed again there.
 */
export interface Failure {
  readonly signature: Digest
  readonly failing: readonly string[]
  readonly run?: { readonly id: number; readonly url: string; /** The job that lost it. */ readonly job?: number }
  /** The last lines of that job's log, at most 20, once it was looked for. */
  readonly lines?: readonly string[]
}

/** One judged attempt, keyed by everything that it depended on. `attempt` counts from 1; `rule` names what decided. */
export interface Evidence {
  readonly key: Digest
  readonly tier: string
  readonly repository?: Name
  /** The number of the candidate it was first judged for. */
  readonly candidate: number
  readonly attempt: number
  readonly conclusion: Conclusion
  readonly rule: string
  /** The time of recording; absent where an earlier kit recorded it. */
  readonly at?: Instant
  /** GitHub's refusal to start the run, or the address to read about a lost run; one line. */
  readonly said?: string
  /** The names of what failed, if the attempt was judged and lost. */
  readonly failure?: Failure
  /** The time from which a passed tier with a soak counts. */
  readonly soakedAt?: Instant
  /** SHA-256 of the evidence file. */
  readonly digest: Digest
}

/** A message Convoy sent and whose answer it awaits. */
export interface Request {
  /** Printable, unique in the release; the run carries it in its input and, for `by: command`, in its name. */
  readonly id: string
  readonly key: Digest
  readonly tier: string
  /** The repository of a repository tier; absent for a release tier. */
  readonly repository?: Name
  /** The repository where the run is started, the branch it runs on, the workflow file that runs. */
  readonly to: Name
  readonly branch: string
  readonly workflow: string
  readonly candidate: number
  readonly attempt: number
  readonly sentAt: Instant
  readonly dueAt: Instant
  readonly sends: number
  /** The run that answers it, once known. */
  readonly run?: number
  /** The commit that it is to run on. */
  readonly head?: Sha
}

/**
 * The workflow of a request that nobody is sent: its answer are the checks of the commit, which the repository's own CI
 * makes.
 */
export const awaitsChecks = ''

/** `evidence/<key>.json`: write-once, what was judged and the answers it was judged on. */
export interface EvidenceFile {
  readonly key: Digest
  readonly tier: string
  readonly repository?: Name
  readonly release: string
  readonly candidate: { readonly number: number; readonly digest: Digest }
  readonly inputs: Heads
  readonly tierHead: Sha
  readonly attempt: number
  readonly conclusion: Conclusion
  readonly rule: string
  readonly said?: string
  readonly request: Request
  /** The run as seen; `null` where no run could be found in time, and for checks. */
  readonly run: RunSeen | null
  /** The named checks as seen, for a tier by checks. */
  readonly checks?: readonly CheckSeen[]
}

/** One job of a run; `tests`: what its tests came to, where it says so in a notice titled `convoy-tests`. */
export interface JobSeen {
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
  /** It ended in failure because its machine was lost. */
  readonly lost?: true
  readonly tests?: TestCounts
  /** Only where it failed: what its log is asked for by. */
  readonly id?: number
}

/** The number of tests that ran, by result. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly errored: number
  readonly skipped: number
  /** Names of those that failed, at most 20, one line each. */
  readonly failing: readonly string[]
}

/** A run as fetched from where it was produced. */
export interface RunSeen {
  readonly id: number
  readonly repository: Name
  /** `.github/workflows/e2e.yml` */
  readonly workflow: string
  readonly event: string
  readonly headSha: Sha
  readonly headBranch: string | null
  readonly attempt: number
  readonly status: string
  readonly conclusion: string | null
  readonly actor: string
  readonly createdAt: Instant
  readonly url: string
  readonly referenced: readonly { readonly path: string; readonly sha: Sha }[]
  readonly jobs: readonly JobSeen[]
  /**
   * GitHub's own answers about the run and its jobs as they came, once it has ended or its command has; of very many
   * jobs the first, absent where the run alone is larger than 100 kB.
   */
  readonly raw?: { readonly run: unknown; readonly jobs: readonly unknown[] }
}

/**
 * A check run (`app` is its App's slug) that no later one of its suite replaces, or the newest commit status of its
 * context (`app` is `null`).
 */
export interface CheckSeen {
  readonly name: string
  readonly app: string | null
  /**
   * GitHub's number of the check run, which grows with its creation; absent of a status and of what a run that goes on
   * has yet to report. `suite`: where it stands.
   */
  readonly id?: number
  readonly suite?: string
  /**
   * For a check by Actions: the path of the workflow file and the event of its run; absent where an earlier kit looked,
   * or nobody may see the file.
   */
  readonly workflow?: string
  readonly event?: string
  /** It ended in failure because its machine was lost. */
  readonly lost?: true
  /**
   * `success`, `failure`, `pending`; anything that is neither success nor a judged failure (cancelled, timed out,
   * stale, startup failure, action required, skipped, neutral) under its own name.
   */
  readonly conclusion: string
  readonly url: string
}
