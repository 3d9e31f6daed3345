import { entry, wordedBy } from 'github-foundations/catalogue'

/** Up to ten of them. */
const some = (names: readonly string[]): string =>
  `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`

/** Faults of the machine, by its own codes. */
const another = 'Name another one.'
const allow = 'Give yourself permission, or name another one.'
const disk = {
  ENOSPC: ['The disk is full', 'Free some of it; then run the same command again to continue.'],
  EDQUOT: ['The quota of the disk is used up', 'Free some of it; then run the same command again to continue.'],
  EROFS: ['The folder is on a file system that is read only', 'Name another folder.'],
  EACCES: ['The folder or file may not be read or written', allow],
  EPERM: ['The folder or file may not be read or written', allow],
  ENOTDIR: ['The folder is a file, or below one', another],
  EISDIR: ['The file is a folder', another],
  ELOOP: ['The folder or file is a symbolic link that leads to itself', another],
  ENAMETOOLONG: ['The name of the folder or file is too long', another],
  EIO: [
    'The disk cannot be read or written',
    'Check that it is sound and attached; then run the same command again to continue.',
  ],
  EMFILE: [
    'This machine does not let a process open more files',
    'Allow more (`ulimit -n`); then run the same command again to continue.',
  ],
  ENFILE: [
    'This machine cannot open more files',
    'End the programs that hold them; then run the same command again to continue.',
  ],
} as const satisfies Readonly<Record<string, readonly [is: string, remedy: string]>>

/** A missing file is the machine's fault only if nobody could expect it to be missing. */
const gone = {
  uv_cwd: ['The current folder no longer exists', 'Change to one that exists.'],
  mkdtemp: ['The folder for temporary files does not exist', 'Create it, or set TMPDIR to one that exists.'],
} as const satisfies Readonly<Record<string, readonly [is: string, remedy: string]>>

type Refusing = keyof typeof disk | keyof typeof gone

/** The machine's fault, from its code and system call; `null`: something else. */
export function refusingOf(code: string, syscall: string): Refusing | null {
  if (code === 'ENOENT') return Object.hasOwn(gone, syscall) ? (syscall as keyof typeof gone) : null
  return Object.hasOwn(disk, code) ? (code as keyof typeof disk) : null
}

/** Problems with the command line and this machine. */
const commandProblems = {
  USAGE: entry([['‹complaint›']], (complaint: string) => ({
    message: complaint,
    remedy: 'convoy <command> --help says what it takes.',
  })),
  FAULT: entry([['‹what was thrown›']], (thrown: string) => ({
    message: `This is a fault in Convoy, not in your input: ${thrown}`,
    remedy: 'Report it, with the output on stderr; you may run the same command again.',
  })),
  DISK_REFUSED: entry(
    [
      ...[...Object.keys(disk), ...Object.keys(gone)].map((by): [Refusing, 'files'] => [by as Refusing, 'files']),
      ['ENOSPC', 'output'],
    ],
    (by: Refusing, at: 'files' | 'output') => {
      const [is, remedy] = { ...disk, ...gone }[by]
      return {
        message: `${is} (${by in gone ? 'ENOENT' : by}).`,
        remedy: at === 'output' ? 'Send the output elsewhere, or free some of the disk.' : remedy,
      }
    },
  ),
  NODE_TOO_OLD: entry([[24, '‹version›', '‹kit›']], (needed: number, version: string, kit: string) => ({
    message: `Actions run on Node ${needed}; this is ${version}, and ${kit} has no other beside it that runs here.`,
    remedy: `Use Node ${needed}; or install Convoy again with its optional dependencies, by npm (\`--include=optional\`), pnpm or Yarn with a folder node_modules.`,
  })),
  FILE_NOT_FOUND: entry([[]], () => ({ message: 'There is no such file.', remedy: 'Correct the path.' })),
  SCENARIO_NOT_FOUND: entry([[]], () => ({
    message: 'There is no such file.',
    remedy: 'Correct the path after --scenario.',
  })),
  TRAIN_NOT_FOUND: entry([['folder'], ['folder or file'], ['option']], (named: keyof typeof namedTrain) => ({
    message: 'There is no such file.',
    remedy: namedTrain[named],
  })),
  CONTROL_MISSING: entry([['plan'], ['status']], (command: 'plan' | 'status') => ({
    message: 'Which control repository?',
    remedy:
      command === 'plan'
        ? 'Name it with --control owner/name, a train with --train FILE, or a rehearsal with --out DIR.'
        : 'Name it with --control owner/name, or a rehearsal with --out DIR.',
  })),
  CONTROL_ELSEWHERE: entry([['‹control›', '‹other control›']], (is: string, named: string) => ({
    message: `The control repository of the train is ${is}, and you named ${named}.`,
    remedy: `Correct control in the train, or leave --control out.`,
  })),
  TOKEN_MISSING: entry([[]], () => ({
    message: 'Reading a release needs a token, and none was given.',
    remedy:
      'Set GITHUB_TOKEN (`GITHUB_TOKEN=$(gh auth token) convoy …`); contents: read in control and in the participants is enough.',
  })),
  TOKEN_FORM: entry([[]], () => ({
    message: 'The token holds a blank, a line break or a letter that no token of GitHub holds; Convoy did not send it.',
    remedy: 'Copy it again into GITHUB_TOKEN, alone and on one line (`GITHUB_TOKEN=$(gh auth token) convoy …`).',
  })),
  /** A text that may be a password is not quoted. */
  API_URL_FORM: entry(
    [
      ['‹address›', 'https://api.github.com'],
      ['‹user›@‹host›', 'https://api.github.com'],
    ],
    (found: string, publicApi: string) => ({
      message: `--api-url or GITHUB_API_URL expects the address of an API, by https or on this machine by http, without user, password, ? and #, and ${found.includes('@') ? 'holds something else' : `found ${JSON.stringify(found)}`}.`,
      remedy: `Leave it out for ${publicApi}.`,
    }),
  ),
  REHEARSAL_NOT_FOUND: entry([[]], () => ({
    message: 'There is no rehearsal here.',
    remedy: 'Name the folder that `convoy rehearse --out DIR` wrote.',
  })),
}

/** The words of `TRAIN_NOT_FOUND` for the way in which the train was named. */
const namedTrain = {
  folder: 'Name a folder that holds a train.yml, such as examples/single.',
  'folder or file': 'Name a train.yml or a folder that holds one, such as examples/single.',
  option: 'Correct the path after --train.',
} as const

/** Problems for which a release branch cannot be read. */
const branchProblems = {
  RELEASE_NOT_FOUND: entry(
    [
      ['status', '‹control›', '‹release›', ['‹releases›']],
      ['status', '‹control›', '‹release›', []],
      ['verify by token', '‹control›', '‹release›', ['‹releases›']],
      ['verify', '‹folder›', '‹release›', []],
    ],
    (by: 'status' | 'verify' | 'verify by token', place: string, release: string, known: readonly string[]) => ({
      message: `${place} has no branch release/${release}${by === 'verify' ? '' : ', or the token cannot read it'}.`,
      remedy:
        by !== 'status'
          ? tellKnown(known)
          : known.length === 0
            ? 'Nothing was planned there yet.'
            : `It has ${some(known)}.`,
    }),
  ),
  RELEASE_MISSING: entry([[['‹releases›']], [[]]], (known: readonly string[]) => ({
    message: 'Which release?',
    remedy: tellKnown(known),
  })),
  SOURCE_TWICE: entry([[]], () => ({
    message: 'Both --git and --out name a place to read.',
    remedy: 'Name one of them.',
  })),
  SOURCE_MISSING: entry([[]], () => ({
    message: 'Where is the release branch?',
    remedy: 'Name it with --control owner/name, a clone with --git PATH, or a rehearsal with --out DIR.',
  })),
  HEAD_FORM: entry([['‹head›']], (head: string) => ({
    message: `--head expects a whole commit, 40 hex digits, and found ${JSON.stringify(head)}.`,
    remedy: 'Write it out in full and in lower case.',
  })),
  GIT_NOT_FOUND: entry([[]], () => ({
    message: 'There is no such folder.',
    remedy: 'Name a clone or a bare repository of control with --git.',
  })),
  GIT_UNREADABLE: entry([['‹what git says›']], (said: string) => ({
    message: said,
    remedy: 'Name a clone or a bare repository of control with --git; git 2.29 or newer must be on the PATH.',
  })),
  GIT_SHALLOW: entry([[]], () => ({
    message: 'The clone is shallow: older revisions are not in it.',
    remedy: 'Fetch them: git fetch --unshallow.',
  })),
  GIT_FORMAT: entry([['‹format›']], (format: string) => ({
    message: `The repository names objects by ${format}; GitHub names them by SHA-1.`,
    remedy: 'Clone it from GitHub again.',
  })),
}

function tellKnown(known: readonly string[]): string {
  return known.length === 0 ? 'There is no release there.' : `There is ${some(known)}.`
}

/** Problems for which `convoy init` writes nothing. */
const initProblems = {
  INIT_EXISTS: entry([[]], () => ({
    message: 'It already exists, and init overwrites nothing.',
    remedy: 'Name another folder, or move it away.',
  })),
  INIT_MISSING: entry([['‹option›', '‹example›']], (key: string, example: string) => ({
    message: `--${key} is missing.`,
    remedy: `Pass it, for example ${example}.`,
  })),
  INIT_REPOSITORY: entry([['‹text›']], (text: string) => ({
    message: `--repository ${JSON.stringify(text)} is not understood.`,
    remedy: 'Write owner/name, or owner/name:owner/dependency,owner/dependency for what it depends on.',
  })),
  INIT_TIER: entry([['‹tier›', '‹text›', ['‹forms›']]], (tier: string, text: string, forms: readonly string[]) => ({
    message: `--${tier} ${JSON.stringify(text)} is not understood.`,
    remedy: `Write one of ${forms.join(', ')}.`,
  })),
  INIT_RUNS_ON: entry([['‹text›']], (text: string) => ({
    message: `--runs-on ${JSON.stringify(text)} is not understood.`,
    remedy: `Write one label, or JSON: --runs-on self-hosted, --runs-on '["self-hosted", "linux"]', --runs-on '{"group": "releases"}'.`,
  })),
  INIT_KIT_REPOSITORY: entry([['‹text›', '‹kit›']], (text: string, kit: string) => ({
    message: `--kit-repository ${JSON.stringify(text)} is not owner/name.`,
    remedy: `Name the repository that holds Convoy, such as ${kit}.`,
  })),
  INIT_KIT_COMMIT: entry(
    [
      [null, '‹kit›', '‹tag›'],
      ['‹text›', '‹kit›', '‹tag›'],
    ],
    (text: string | null, kit: string, tag: string) =>
      text === null
        ? {
            message:
              'The commit of this Convoy is not known: this copy is not a git checkout, and its package does not name the commit.',
            remedy: `Pass the full commit with --kit-commit, for example --kit-commit $(gh api repos/${kit}/commits/${tag} --jq .sha).`,
          }
        : {
            message: `--kit-commit ${JSON.stringify(text)} is not a full commit of 40 hexadecimal digits; a branch, a tag or a short commit could mean something else later.`,
            remedy: `Pass the full commit: gh api repos/${kit}/commits/${tag} --jq .sha prints it.`,
          },
  ),
  INIT_KEY_OUT_OF_REACH: entry([['‹control›', '‹kit›']], (control: string, kit: string) => ({
    message: `${kit} belongs to another owner, and jobs that ${control} calls from it may not get the key from an environment of ${control}.`,
    remedy: `Leave --as out: ${control} then has the jobs as steps of its own. Or add --key repository, knowing that whoever can push a branch to ${control} can then read the key.`,
  })),
}

/** Problems that the command refuses: the code, what was found, what to do. */
export const cliProblems = { ...commandProblems, ...branchProblems, ...initProblems }

/** One problem of the command, worded by the catalogue. */
export const cliProblem = wordedBy(cliProblems)
