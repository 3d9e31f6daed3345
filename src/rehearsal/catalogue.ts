import { entry, wordedBy } from 'github-foundations/catalogue'

/** The reason why a folder of repositories is needed and is missing. */
type Ungenerated =
  | { readonly is: 'prepare'; readonly command: string }
  | { readonly is: 'command'; readonly tier: string; readonly command: string }
  | { readonly is: 'release checks'; readonly tier: string }
  | { readonly is: 'foreign checks'; readonly tier: string; readonly checks: readonly string[] }

/** Problems that a rehearsal refuses: the code, what was found, what to do. */
export const rehearsalProblems = {
  SEED_IMPOSSIBLE: entry(
    [
      ['‹path›', 'packages'],
      ['‹path›', 'nested'],
      ['‹path›', 'encoding'],
      ['‹path›', 'kind'],
    ],
    (path: string, why: keyof typeof unseedable) => ({
      message: `${path} ${unseedable[why].is}.`,
      remedy: unseedable[why].remedy,
    }),
  ),
  SETUP_REFUSED: entry(
    [['POST', '/repos/‹owner›/‹repository›/rulesets', '‹what GitHub says›']],
    (method: string, path: string, reason: string) => ({
      message: `The scenario's github.repositories asks for what GitHub refuses: ${method} ${path}: ${reason}`,
      remedy: "Write it as GitHub's REST API takes it; what the rehearsal does not imitate is answered with 501.",
    }),
  ),
  REHEARSAL_NOT_GENERATED: entry(
    [
      [{ is: 'prepare', command: '‹command›' }],
      [{ is: 'command', tier: '‹tier›', command: '‹command›' }],
      [{ is: 'release checks', tier: '‹tier›' }],
      [{ is: 'foreign checks', tier: '‹tier›', checks: ['"‹check›" of ‹App›'] }],
    ],
    (why: Ungenerated) => ({
      message: `There is no folder "repositories", and ${tellUngenerated(why)}.`,
      remedy:
        'Put the content of every repository of the train below repositories/<owner>/<name>/ (see examples/single), or rehearse with a tier that can be generated.',
    }),
  ),
  KIT_NOT_BUILT: entry([['‹kit›']], (kit: string) => ({
    message: `${kit} has no bundles in dist.`,
    remedy: `Run \`npm run build\` in ${kit}.`,
  })),
  OUT_NOT_A_FOLDER: entry([['‹out›']], (path: string) => ({
    message: `${path} is a file or below one.`,
    remedy: 'Name a folder with --out.',
  })),
  OUT_NOT_A_REHEARSAL: entry([['‹out›']], (path: string) => ({
    message: `${path} is not empty, and no rehearsal created it.`,
    remedy: 'Name another folder with --out.',
  })),
  OUT_OTHER_REHEARSAL: entry(
    [
      ['‹out›', 'train', '‹control›', '‹other control›'],
      ['‹out›', 'release', '‹release›', '‹other release›'],
    ],
    (path: string, what: 'train' | 'release' | 'directive', was: string, is: string) => ({
      message: `${path} holds an unfinished rehearsal of ${what} ${was}, and this one is of ${is}.`,
      remedy:
        what === 'release'
          ? `Finish it with --release ${was}; --release ${is} then plays on what it left. Or start over with --fresh, or name another folder with --out.`
          : 'Start over with --fresh, or name another folder with --out.',
    }),
  ),
  OUT_HOLDS_RELEASE: entry([['‹out›', '‹release›']], (path: string, release: string) => ({
    message: `${path} holds release ${release} already, so it cannot be the next one.`,
    remedy: 'Name a release that was not there yet, start over with --fresh, or name another folder with --out.',
  })),
}

/** The entry that git could not commit. */
const unseedable = {
  packages: {
    is: 'holds installed packages, and no .gitignore beside or above it keeps them out of the commit',
    remedy: 'Remove it, or add node_modules to .gitignore.',
  },
  nested: { is: 'is a repository inside a repository', remedy: 'Remove it: submodules are not rehearsed.' },
  encoding: { is: 'has a name that is not UTF-8', remedy: 'Rename it.' },
  kind: { is: 'is not a file, folder or symbolic link', remedy: 'Remove it.' },
} as const

function tellUngenerated(why: Ungenerated): string {
  const only = 'only npm scripts and Node programs can'
  switch (why.is) {
    case 'prepare':
      return `no program can be generated for the command ${JSON.stringify(why.command)} that prepares a version: ${only}`
    case 'command':
      return `no program can be generated for ${why.tier}'s command ${JSON.stringify(why.command)}: ${only}`
    case 'release checks':
      return `no checks can be generated for ${why.tier}: a repository's own CI does not see the whole candidate`
    case 'foreign checks':
      return `${why.tier}'s check ${why.checks.join(', ')} cannot be generated: only those of github-actions can`
  }
}

/** One problem of a rehearsal, worded by the catalogue. */
export const rehearsalProblem = wordedBy(rehearsalProblems)
