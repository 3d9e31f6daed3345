import { entry, wordedBy, type CodeOf, type WordsOf } from 'github-foundations/catalogue'

/**
 * Every problem that a document can have: the code, what was expected and found, what to do. Words that come from the
 * document arrive quoted.
 */
export const documentProblems = {
  TEXT_TOO_LARGE: entry([['‹size›', '‹limit›']], (size: string, limit: string) => ({
    message: `expected at most ${limit} bytes, found ${size}.`,
    remedy: 'Make the document smaller.',
  })),
  TEXT_TOO_DEEP: entry([['‹limit›']], (limit: string) => ({
    message: `expected at most ${limit} levels, found more.`,
    remedy: 'Nest less deeply.',
  })),
  TEXT_CHARACTER: entry([['‹character›']], (character: string) => ({
    message: `expected visible text, found the character ${character}.`,
    remedy: 'Delete the character; it hides, reorders or breaks what a reader sees.',
  })),
  TEXT_INVISIBLE: entry([[]], () => ({
    message: 'expected visible text, found none.',
    remedy: 'Write a word; blanks and fillers tell a reader nothing.',
  })),
  YAML_SYNTAX: entry([['‹complaint›']], (complaint: string) => ({
    message: `expected YAML, found: ${complaint}`,
    remedy: 'Correct the YAML (https://yaml.org/spec/1.2.2/).',
  })),
  YAML_DOCUMENTS: entry([[]], () => ({
    message: 'expected one YAML document, found another one.',
    remedy: 'Delete everything from this place on.',
  })),
  YAML_ALIAS: entry([['‹name›']], (name: string) => ({
    message: `expected a value, found the anchor or alias ${name}.`,
    remedy: 'Write the value out; Convoy does not read anchors, aliases and merge keys.',
  })),
  YAML_TAG: entry([['‹tag›']], (tag: string) => ({
    message: `expected a plain value, found the tag ${tag}.`,
    remedy: 'Remove the tag.',
  })),
  JSON_SYNTAX: entry([['‹complaint›']], (complaint: string) => ({
    message: `expected JSON, found ${complaint}.`,
    remedy: 'Correct the JSON (RFC 8259).',
  })),
  KEY_DUPLICATE: entry([['‹key›']], (key: string) => ({
    message: `expected each key once, found ${key} again.`,
    remedy: 'Keep one of the two.',
  })),
  KEY_FORBIDDEN: entry([['‹key›']], (key: string) => ({
    message: `expected a key that is a name of the document, found ${key}.`,
    remedy: 'Remove the key.',
  })),
  KEY_UNKNOWN: entry(
    [
      ['‹key›', '‹known›', '‹meant›'],
      ['‹key›', '‹known›', ''],
    ],
    (key: string, known: string, meant: string) => ({
      message: `expected ${known}, found the unknown key ${key}.`,
      remedy: meant === '' ? 'Remove the key.' : `Did you mean ${meant}?`,
    }),
  ),
  KEY_MISSING: entry([['‹key›']], (key: string) => ({
    message: `expected the key ${key}, found none.`,
    remedy: `Add ${key}.`,
  })),
  KEY_FORM: entry([['‹expected›', '‹found›']], (expected: string, found: string) => ({
    message: `expected as key ${expected}, found ${found}.`,
    remedy: 'Correct the key.',
  })),
  VALUE_TYPE: entry([['‹expected›', '‹found›', '‹remedy›']], (expected: string, found: string, remedy: string) => ({
    message: `expected ${expected}, found ${found}.`,
    remedy,
  })),
  VALUE_CHOICE: entry(
    [
      ['‹expected›', '‹found›', '‹meant›'],
      ['‹expected›', '‹found›', ''],
    ],
    (expected: string, found: string, meant: string) => ({
      message: `expected one of ${expected}, found ${found}.`,
      remedy: meant === '' ? 'Use one of them.' : `Did you mean ${meant}?`,
    }),
  ),
  VALUE_FORM: entry([['‹expected›', '‹found›']], (expected: string, found: string) => ({
    message: `expected ${expected}, found ${found}.`,
    remedy: 'Correct the value.',
  })),
  VALUE_COUNT: entry([['‹expected›', '‹found›']], (expected: string, found: string) => ({
    message: `expected ${expected}, found ${found}.`,
    remedy: 'Add what is missing, or remove what is too much.',
  })),
  VALUE_SHAPE: entry([['‹expected›']], (expected: string) => ({
    message: `expected ${expected}.`,
    remedy: 'Correct the value.',
  })),
  PROBLEMS_LEFT_OUT: entry([['‹shown›']], (shown: string) => ({
    message: `and more problems; only ${shown} are shown.`,
    remedy: 'Correct those above first.',
  })),
  MANIFEST_TOO_LARGE: entry([['‹size›', '‹limit›']], (size: string, limit: string) => ({
    message: `expected a release manifest of at most ${limit} bytes, found ${size}.`,
    remedy: 'Finish or abort this release and plan a smaller one; a release this long cannot be recorded safely.',
  })),
  MANIFEST_ROWS_WRONG: entry([['‹found›']], (found: string) => ({
    message: `expected the file of rows that release-manifest.json names by its digest, found ${found}.`,
    remedy:
      'Read release-manifest.json and the folder manifest of one commit together. If they are from one commit, somebody other than Convoy wrote there: convoy verify says where.',
  })),
  RECORD_VERSION_OTHER: entry([['‹versions›', '‹version›', '‹kit›']], (known: string, found: string, kit: string) => ({
    message: `expected ${known}, found ${found}; this kit continues no other.`,
    remedy: `Nothing was written. Use ${kit}: in control's workflow files, and where you call convoy.`,
  })),
  RECORD_UNREADABLE: entry([['‹record›', '‹kit›']], (found: string, kit: string) => ({
    message: `expected a record that this kit can read, found ${found} with the problems below.`,
    remedy: `Nothing was written. Use ${kit}: in control's workflow files, and where you call convoy.`,
  })),
  TRAIN_NOT_YET_SUPPORTED: entry([['‹key›', '‹remedy›']], (key: string, remedy: string) => ({
    message: `expected only what this version carries out, found ${key}.`,
    remedy,
  })),
  TRAIN_REPOSITORY_DUPLICATE: entry([['‹name›']], (name: string) => ({
    message: `expected each repository once, found ${name} again; GitHub does not distinguish upper from lower case.`,
    remedy: 'Keep one of the two entries.',
  })),
  TRAIN_OWNERS_SEVERAL: entry([['‹name›', '‹owner›']], (name: string, owner: string) => ({
    message: `expected one owner account per train, found ${name} beside ${owner}.`,
    remedy: `Use repositories of ${owner}, or make one train per owner.`,
  })),
  TRAIN_DEPENDENCY_UNKNOWN: entry(
    [
      ['‹name›', '‹meant›'],
      ['‹name›', ''],
    ],
    (name: string, meant: string) => ({
      message: `expected a repository of the train, found ${name}.`,
      remedy: meant === '' ? 'Add the repository to the train, or remove the dependency.' : `Did you mean ${meant}?`,
    }),
  ),
  TRAIN_DEPENDENCY_SELF: entry([['‹name›']], (name: string) => ({
    message: `expected another repository, found ${name} depending on itself.`,
    remedy: 'Remove the dependency.',
  })),
  TRAIN_DEPENDENCY_DUPLICATE: entry([['‹name›']], (name: string) => ({
    message: `expected each dependency once, found ${name} again.`,
    remedy: 'Keep one of the two.',
  })),
  TRAIN_DEPENDENCY_CYCLE: entry([['‹cycle›']], (cycle: string) => ({
    message: `expected dependencies without a cycle, found ${cycle}.`,
    remedy: 'Remove one of these dependencies; no order of promotion can respect them all.',
  })),
  TRAIN_TIER_DUPLICATE: entry([['‹name›']], (name: string) => ({
    message: `expected each tier once, found ${name} again.`,
    remedy: 'Rename one of the two tiers.',
  })),
  TRAIN_TIER_UNKNOWN: entry(
    [
      ['‹name›', '‹meant›'],
      ['‹name›', ''],
    ],
    (name: string, meant: string) => ({
      message: `expected a tier of the train, found ${name}.`,
      remedy: meant === '' ? 'Add the tier, or remove its name here.' : `Did you mean ${meant}?`,
    }),
  ),
  TRAIN_TIER_RESERVED: entry([['‹name›']], (name: string) => ({
    message: `expected another name for a tier, found ${name}, which is what Convoy calls the run that prepares a version.`,
    remedy: 'Rename the tier.',
  })),
  TRAIN_NEEDS_CYCLE: entry([['‹cycle›']], (cycle: string) => ({
    message: `expected needs without a cycle, found ${cycle}.`,
    remedy: 'Remove one of these needs; none of the tiers could ever start.',
  })),
  TRAIN_NEEDS_LATER: entry([['‹tier›', '‹needed›']], (tier: string, needed: string) => ({
    message: `expected tier ${tier}, which runs before staging, to need tiers of scope repository, found ${needed} of scope release.`,
    remedy: 'Remove the need, or make both tiers the same scope.',
  })),
  TRAIN_TIER_REPOSITORY_MISSING: entry([['‹tier›']], (tier: string) => ({
    message: `expected a repository for the release tier ${tier}, found none in a train of several repositories.`,
    remedy: 'Add repository: owner/name, where the tier runs.',
  })),
  TRAIN_TIER_REPOSITORY_UNEXPECTED: entry([['‹tier›']], (tier: string) => ({
    message: `expected no repository for tier ${tier}, which runs in every repository, found one.`,
    remedy: 'Remove the key, or make the tier scope: release.',
  })),
  TRAIN_TIER_OVERRIDE_RELEASE: entry([['‹tier›']], (tier: string) => ({
    message: `expected a tier of scope repository, found the release tier ${tier}, which no repository can override.`,
    remedy: 'Remove the override.',
  })),
  TRAIN_INPUT_UNKNOWN: entry(
    [
      ['‹name›', '‹meant›'],
      ['‹name›', ''],
    ],
    (name: string, meant: string) => ({
      message: `expected a repository of the train, found ${name}.`,
      remedy: meant === '' ? 'Add the repository to the train, or remove the input.' : `Did you mean ${meant}?`,
    }),
  ),
  TRAIN_FLOOR_REPOSITORY: entry([[]], () => ({
    message: 'expected a tier named tier1 of scope repository, found none.',
    remedy: 'Add { name: tier1, scope: repository }; every repository is proven by itself first.',
  })),
  TRAIN_FLOOR_RELEASE: entry([[]], () => ({
    message: 'expected a tier of scope release, found none.',
    remedy: 'Add { name: tier2a, scope: release, needs: [tier1] }; every candidate is proven as a whole.',
  })),
  TRAIN_BRANCH_NAME: entry([['‹branch›', '‹rule›']], (branch: string, rule: string) => ({
    message: `expected a branch name that Git accepts, found ${branch}, which ${rule}.`,
    remedy: 'Rename the branch (https://git-scm.com/docs/git-check-ref-format).',
  })),
  TRAIN_BRANCH_RELEASE: entry([['‹branch›']], (branch: string) => ({
    message: `expected the placeholder {release} in the candidate branch, found ${branch}.`,
    remedy: 'Write for example "rc/{release}"; each release needs a branch of its own.',
  })),
  TRAIN_BRANCH_PLACEHOLDER: entry([['‹branch›']], (branch: string) => ({
    message: `expected no placeholder but {release} in a candidate branch and none elsewhere, found ${branch}.`,
    remedy: 'Remove the braces.',
  })),
  TRAIN_BRANCH_CLASH: entry([['‹role›', '‹other role›', '‹branch›']], (one: string, other: string, branch: string) => ({
    message: `expected different branches, found ${branch} as ${one} and as ${other}.`,
    remedy: 'Name another branch for one of them; a folder of branches cannot have the name of a branch.',
  })),
  TRAIN_BRANCH_RESERVED: entry([['‹branch›']], (branch: string) => ({
    message: `expected a candidate branch outside release/ in the control repository, found ${branch}.`,
    remedy: 'Name another branch; release/<id> holds the record of a release.',
  })),
  TRAIN_VERSION: entry([['‹version›']], (version: string) => ({
    message: `expected a semantic version, found ${version}.`,
    remedy: 'Write for example 2.0.0 (https://semver.org).',
  })),
  TRAIN_TAG: entry([['‹tag›', '‹rule›']], (tag: string, rule: string) => ({
    message: `expected a tag pattern with {version} that Git accepts, found ${tag}, which ${rule}.`,
    remedy: 'Write for example "v{version}".',
  })),
  TRAIN_TEAM_OWNER: entry([['‹team›', '‹owner›']], (team: string, owner: string) => ({
    message: `expected a team of ${owner}, which owns the train, found ${team}.`,
    remedy: `Name a team of ${owner}; the release App cannot read the members of another organization.`,
  })),
  TRAIN_HOOK_OWNER: entry([['‹repository›', '‹owner›']], (repository: string, owner: string) => ({
    message: `expected a repository of ${owner}, which owns the train, found ${repository}.`,
    remedy: `Send to a repository of ${owner}, and let it forward what it receives.`,
  })),
  TRAIN_AGENT_OWNER: entry([['‹agent›', '‹owner›']], (agent: string, owner: string) => ({
    message: `expected an agent's repository of ${owner}, which owns the train, found ${agent}.`,
    remedy: `Name a repository of ${owner}; the release App cannot reach another account.`,
  })),
  TRAIN_APP_DUPLICATE: entry([['‹app›']], (app: string) => ({
    message: `expected each App once, found ${app} again.`,
    remedy: 'Keep one of the two.',
  })),
  TRAIN_GLOB: entry([['‹glob›']], (glob: string) => ({
    message: `expected a glob of paths from the root of a repository, found ${glob}, which matches no path, or other paths than it seems to.`,
    remedy:
      'Write for example ".github/**" or "infra": put no "/" before or after it, exclude no paths with "!" ("[^" is for all but these), use neither "//" nor "..", and close every bracket or put "\\" before it.',
  })),
  TRAIN_DAY_UNKNOWN: entry([['‹day›']], (day: string) => ({
    message: `expected a day of the calendar, found ${day}.`,
    remedy: 'Write a day that exists, such as 2026-12-20.',
  })),
  TRAIN_FREEZE_REVERSED: entry([['‹from›', '‹to›']], (from: string, to: string) => ({
    message: `expected a last day that is not before the first, found ${to} after ${from}.`,
    remedy: 'Swap the two days, or correct one of them.',
  })),
  SCENARIO_NOT_YET_SUPPORTED: entry([['‹key›']], (key: string) => ({
    message: `expected only what this version carries out, found ${key}.`,
    remedy: 'Remove the key.',
  })),
  EVENT_TOO_LARGE: entry([['‹size›', '‹limit›']], (size: string, limit: string) => ({
    message: `expected a payload of at most ${limit} bytes, found ${size}.`,
    remedy: 'Shorten the free text of the event.',
  })),
  EVENT_TASK_ELSEWHERE: entry([['‹id›', '‹repository›']], (id: string, repository: string) => ({
    message: `expected an id of an issue or pull request of ${repository}, found ${id}.`,
    remedy: 'Name the repository of the issue, or give the task an id of its own.',
  })),
  EVENT_TYPE_UNKNOWN: entry(
    [
      ['‹type›', '‹known›', '‹meant›'],
      ['‹type›', '‹known›', ''],
    ],
    (type: string, known: string, meant: string) => ({
      message: `expected one of ${known}, found the event type ${type}.`,
      remedy: meant === '' ? 'Send one of these types.' : `Did you mean ${meant}?`,
    }),
  ),
  EVENT_SENT_BY_CONVOY: entry([['‹type›', '‹known›']], (type: string, known: string) => ({
    message: `expected an event that is sent to Convoy (${known}), found ${type}, which Convoy itself sends.`,
    remedy: 'Answer it with a pull request into the RC branch (docs/agents.md).',
  })),
  EVENT_NOT_YET_SUPPORTED: entry([['‹type›', '‹known›']], (type: string, known: string) => ({
    message: `expected an event that this version carries out (${known}), found ${type}.`,
    remedy: 'Send one of these types.',
  })),
}

export type Code = CodeOf<typeof documentProblems>
export type Words<C extends Code> = WordsOf<typeof documentProblems, C>

/** One problem of a document, worded by the catalogue. */
export const documentProblem = wordedBy(documentProblems)
