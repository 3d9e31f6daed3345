import { entry, wordedBy, type CodeOf, type WordsOf } from 'github-foundations/catalogue'
import { UserError } from 'github-foundations/problem'
import type { Instant, Name } from '../domain/words/names.ts'
import type { ProxyFailure, ProxyTrouble } from '../exchange/proxy.ts'

/**
 * The local causes to mend before GitHub can be asked, by the words of the network; GitHub's own outages are not among
 * them.
 */
const ownTroubles: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)\b|^bad port, /u,
    'Nothing answers at that address from this machine: check its network and DNS, --api-url and GITHUB_API_URL, and HTTPS_PROXY if a proxy leads out.',
  ],
  [
    /\((?:ERR_(?:SSL|TLS)_\w+|CERT_\w+|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+)\)/u,
    'Convoy cannot verify that GitHub answers at that address: check --api-url and GITHUB_API_URL; if your network intercepts TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate.',
  ],
  [/^refused to (?:call|send) /u, 'Correct the address (--api-url, GITHUB_API_URL) or the token.'],
]

/** Words of others as the end of a sentence of ours. */
function clause(why: string): string {
  return why.replace(/\.$/u, '')
}

/** Problems that this room refuses: the code, what was expected and found, what to do. */
export const githubProblems = {
  TOKEN_REFUSED: entry([[]], () => ({
    message: 'GitHub did not accept the token: it is wrong, was revoked or has expired (an App token lives one hour).',
    remedy: 'Mint a new token and run again; nothing is lost: the release continues from its record.',
  })),
  RATE_LIMITED: entry([[Date.UTC(2026, 10, 30)], [null]], (until: Instant | null) => ({
    message: `This token has used up GitHub's rate limit${until === null ? '' : ` until ${new Date(until).toISOString()}`}.`,
    remedy:
      until === null
        ? 'Wait at least a minute before running again.'
        : 'Run again after that moment; the next sweep does so by itself.',
  })),
  GITHUB_UNAVAILABLE: entry(
    [
      ['‹what›', '‹why›'],
      ['‹what›', 'ECONNREFUSED'],
      ['‹what›', '‹why› (CERT_HAS_EXPIRED)'],
      ['‹what›', 'refused to call ‹address›'],
    ],
    (what: string, why: string) => {
      const own = ownTroubles.find(([says]) => says.test(why))
      return {
        message: `Convoy asked GitHub three times for ${what} and got no answer: ${clause(why)}.`,
        remedy:
          own === undefined
            ? 'Nothing was changed. Run again when https://www.githubstatus.com says that all is well.'
            : `Nothing was changed. ${own[1]}`,
      }
    },
  ),
  QUERY_TOO_HEAVY: entry(
    [
      ['‹what›', '‹part›', '‹why›'],
      ['‹what›', '', '‹why›'],
    ],
    (what: string, part: string, why: string) => ({
      message: `Convoy asked GitHub for ${part === '' ? what : part} alone, in the smallest pages, and got no answer because even that is too much for one request: ${clause(why)}.`,
      remedy:
        'Nothing was changed. Run again in an hour: GitHub allows less of a request while it is busy. If it says the same then, reduce what is named (close or delete old pull requests, check suites, branches or files there), or take the repository out of the train.',
    }),
  ),
  PROXY_FAILED: entry(
    [
      ['unreadable', '‹variable›', '‹why›'],
      ['unreachable', '‹variable›', '‹why›'],
      ['credentials', '‹variable›', '‹why›'],
      ['closed', '‹variable›', '‹why›'],
      ['untrusted', '‹variable›', '‹why›'],
    ],
    (trouble: ProxyTrouble, variable: string, why: string) => ({
      message: `Convoy did not ask GitHub: ${why}.`,
      remedy: proxyRemedies[trouble](variable),
    }),
  ),
  ENTERPRISE_SERVER: entry([['3.20.1', '‹address›']], (version: string, apiUrl: string) => ({
    message: `${apiUrl} is GitHub Enterprise Server${/^[\w.-]{1,40}$/.test(version) ? ` ${version}` : ''}, which lacks what Convoy's workflows need: \`uses: $/…\`, \`job.workflow_sha\`, artifacts of the fourth version.`,
    remedy:
      'Use Convoy on github.com or GitHub Enterprise Cloud (docs/composing.md). For github.com leave GITHUB_API_URL and --api-url out.',
  })),
  REPOSITORY_MOVED: entry([['‹what›']], (what: string) => ({
    message: `GitHub redirects ${what}: the repository was renamed or transferred.`,
    remedy: 'Write the new name into the train and plan the release again.',
  })),
  REPOSITORY_NAME: entry([['‹name›']], (name: Name) => ({
    message: `expected the name of a repository, owner/name, and found ${JSON.stringify(name)}.`,
    remedy: 'Write the full name, with letters, digits, ".", "-" and "_" only.',
  })),
  TRAIN_MISSING: entry([['‹control›', '‹path›', '‹found›']], (control: Name, path: string, found: string) => ({
    message: `expected ${path} on the default branch of ${control}; ${found}.`,
    remedy: `Add ${path} there, or give the token contents: read in ${control}.`,
  })),
  RELEASE_BRANCH_TAMPERED: entry(
    [['‹control›', '‹branch›', '‹expected›', '‹found›']],
    (control: Name, branch: string, expected: string, found: string) => ({
      message: `${control} ${branch}: expected ${expected}; found ${found}. Only Convoy writes this branch.`,
      remedy:
        'Find out who moved it, reset the branch to the last revision that Convoy wrote, and reserve release/** for the release App with a ruleset.',
    }),
  ),
  RECORD_REFUSED: entry([['‹control›', '‹branch›', '‹why›']], (control: Name, branch: string, why: string) => ({
    message: `GitHub refused to write ${branch} of ${control}: ${why}.`,
    remedy:
      'The release App needs contents: write in control, and must be on the bypass list of the ruleset for release/**.',
  })),
  RIGHT_TO_LOOK_MISSING: entry(
    [['‹repository›', '‹what›', '‹right›', '‹why›']],
    (repository: Name, what: string, right: string, why: string) => ({
      message: `GitHub does not let this token see ${what} of ${repository}: ${why}.`,
      remedy: `Give the release App ${right}, and accept its new permissions where it is installed.`,
    }),
  ),
  RIGHT_TO_READ_MISSING: entry([['‹what›', '‹why›']], (what: string, why: string) => ({
    message: `GitHub hides ${what}, or a part of it, from this token: ${why}.`,
    remedy:
      'Give the release App the permissions that README.md lists, and accept them where it is installed. If the organization has an IP allow list or SAML, let the App in.',
  })),
  COMMIT_REFUSED: entry([['‹repository›', '‹branch›', '‹why›']], (repository: Name, branch: string, why: string) => ({
    message: `GitHub refused the commit for ${branch} of ${repository}: ${why}.`,
    remedy:
      'The workflow that calls prepare.yml must grant it contents: write, and no ruleset may keep GitHub Actions from convoy/**. If .github/workflows of the RC branch differs from the default branch, whoever changed it, GitHub does not let GITHUB_TOKEN push a commit on it: merge the default branch into the RC branch, or the other way round.',
  })),
  DISPATCH_REFUSED: entry([['‹repository›', '‹type›', '‹why›']], (repository: Name, type: string, why: string) => ({
    message: `GitHub refused the event ${type} for ${repository}: ${why}.`,
    remedy: `The token needs contents: write in ${repository}.`,
  })),
}

const proxyRemedies: Readonly<Record<ProxyTrouble, (variable: string) => string>> = {
  unreadable: (variable) =>
    `Write ${variable} as http://host:port or http://user:password@host:port, with special characters in user and password percent-encoded (@ is %40).`,
  unreachable: (variable) => `Start the proxy, or correct ${variable}; NO_PROXY names the hosts to reach without it.`,
  credentials: (variable) =>
    `Write them into ${variable} as http://user:password@host:port, with special characters in them percent-encoded (@ is %40).`,
  closed: () =>
    'Let the proxy pass CONNECT to this host, or name the host in NO_PROXY if it is reachable without the proxy.',
  untrusted: () =>
    'If the proxy intercepts TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate before Node starts; on a runner, before the runner does.',
}

/** One problem, where several are told together. */
export const githubProblem = wordedBy(githubProblems)

/** The error for one code of the catalogue. */
export function refusal<C extends CodeOf<typeof githubProblems>>(
  code: C,
  ...words: WordsOf<typeof githubProblems, C>
): UserError {
  return new UserError([githubProblem(code, ...words)])
}

/** The error where a proxy is why GitHub was not asked. */
export function proxyRefusal({ trouble, variable, message }: ProxyFailure): UserError {
  return refusal('PROXY_FAILED', trouble, variable, message)
}
