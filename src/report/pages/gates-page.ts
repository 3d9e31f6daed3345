import { rights } from '../../domain/asks/table.ts'
import { askingRoles } from '../../domain/asks/rights.ts'
import { gateTable, type Row } from '../../domain/gates.ts'
import { directives } from '../../domain/words/names.ts'
import type { AskType } from '../../domain/words/ask.ts'
import type { Directive, Phase } from '../../domain/words/names.ts'
import type { Tier, Train } from '../../domain/words/train.ts'

const generated = '<!-- Generated from the code by `npm run generate`. -->'

/** A train with one tier of each sort: the table is the same for every train but for the names of its tiers. */
const example: Train = {
  name: 'example',
  control: 'acme/release-control',
  kit: [],
  retries: { errored: 2, failed: 1 },
  approvals: { quorum: 2, auto: 0 },
  freeze: [],
  hooks: [],
  agents: [],
  repositories: [
    {
      name: 'acme/app',
      dependsOn: [],
      branches: { source: null, candidate: 'rc/{release}', staging: 'staging', production: 'master' },
      version: { strategy: 'conventional' },
      tag: 'v{version}',
      settledWhen: { staging: { kind: 'refs' }, production: { kind: 'refs' } },
      tiers: {},
      promotion: 'fast-forward',
    },
  ],
  tiers: [
    tier('tier1', 'repository', true),
    tier('tier2a', 'release', true, ['tier1']),
    tier('tier2b', 'release', true, ['tier2a']),
    tier('tier2c', 'release', false, ['tier2a']),
  ],
}

function tier(name: string, scope: Tier['scope'], required: boolean, needs: readonly string[] = []): Tier {
  return { name, scope, required, needs, by: { kind: 'workflow', file: `${name}.yml` }, deadlineMs: 1 }
}

/** docs/gates.md: what each directive requires, from the very table that the gates are compiled from. */
export function gatesPage(): string {
  const table = gateTable(example)
  const rows = table.map(
    ({ phase, rungs }) =>
      `| ${phase} | ${directives.map((directive) => describeRows(phase, rungs.flat(), directive)).join(' | ')} |`,
  )
  const codes = table.flatMap(({ phase, rungs }) =>
    rungs
      .flat()
      .map(
        ({ requirement }) =>
          `| \`${requirement.code.replace(/^(tier:tier1):.*$/, '$1:<repository>')}\` | ${phase} | ${requirement.step} |`,
      ),
  )
  return [
    '# Gates',
    '',
    generated,
    '',
    'A phase is passed when everything in its row is met, in the order in which it is written. `quick` is the floor; `auto` adds to it and `careful` adds to both, by leaving no row out: no directive, no train and no waiver goes below the floor. A release is as strict as the strictest of what was asked for and of every task in its scope, of a [late](glossary.md) one once a candidate holds it; a candidate that would hold a late careful task is frozen by a human. Where a task makes it stricter or looser, by its label or by coming in or going, Convoy records and reports it, since no ask says so.',
    '',
    `| phase | floor (quick) | auto adds | careful adds |`,
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'A hold stops a release in every phase, not only at ship, until somebody resumes it by its id. From the pivot on, which is recorded just before the first production branch moves, a release is finished: holds, freeze windows, rejections and abort come too late.',
    '',
    'Where a train asks for approvals under `auto` too (`approvals.auto`), ship adds them there. One member of the break-glass team stands for the quorum at ship, and for nothing else. Its manifest records under `skipped` what a release skips because of its directive.',
    '',
    'A release keeps the train that it was planned with until a person names a commit at the head of the default branch of control (`release.update` with `train`; `release.retrain` in the form). That train is judged like a plan and pinned whole, or refused with all its problems. Approvals and a broken glass bind everything that a train demands, and the versions and tags of the plan: the manifest records under `trains` what a new train voids, requires less and tags otherwise, and every summary shows it ([decision 21](decisions/0021-pin-the-train-anew.md)).',
    '',
    '## Codes',
    '',
    "The manifest's `attention` and `convoy status` report what waits or is lost under these codes.",
    '',
    '| code | phase | step |',
    '| --- | --- | --- |',
    ...new Set(codes),
    '',
  ].join('\n')
}

function describeRows(phase: Phase, rows: readonly Row[], directive: Directive): string {
  const said = rows
    .filter(({ from }) => from === directive)
    .map(({ from, requirement }) =>
      requirement.code.startsWith('tier:') ? describeTier(phase, from) : requirement.title,
    )
  return said.length === 0 ? '–' : [...new Set(said)].join('; ')
}

function describeTier(phase: Phase, from: Directive): string {
  if (phase === 'development') return 'tier1 has passed on every repository'
  if (from === 'quick') return 'The first release tier has passed on the candidate'
  return from === 'auto'
    ? 'Every other required tier has passed, soak included'
    : 'Every other tier has passed, or its failure was waived by name and reason'
}

const who = {
  someone: 'people and agents',
  people: 'people',
  'approvals team': 'people, of the approvals team where the train names one',
  'break-glass team': 'people of the break-glass team',
} as const

/** docs/rights.md: who may ask what, from the very table that admission judges by. */
export function rightsPage(): string {
  const rows = (Object.keys(rights) as readonly AskType[]).map(
    (ask) =>
      `| \`${ask}\` | ${directives.map((directive) => who[rights[ask][directive]]).join(' | ')} | ${rights[ask].also ?? ''} |`,
  )
  return [
    '# Rights',
    '',
    generated,
    '',
    `Nobody asks anything without one of the roles ${askingRoles.join(', ')} in the control repository, looked up at GitHub when the ask arrives. An App has no role: those that the train names under \`agents\` ask as agents, any other asks nothing ([decision 17](decisions/0017-name-the-apps-that-may-ask.md)). CI (\`github-actions[bot]\`) asks nothing, and a re-run is nobody's ask. What an approval needs is looked up once more when the gate is judged: whoever lost the role or left the team a minute ago no longer counts, until production begins to move.`,
    '',
    '| ask | quick | auto | careful | also |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'Convoy does not record an ask that it refuses. A recorded ask may still not count: it is bound to another candidate or to another policy, its sender asked for the release, or a later ask took its place. `convoy status` says which and why.',
    '',
    '## Where GitHub offers no rulesets',
    '',
    'Who may *ask* is judged by Convoy, under every plan of GitHub. Who may *push* is kept by rulesets, and those GitHub offers for private repositories on Pro, Team and Enterprise alone: on Free it answers `Upgrade to GitHub Pro or make this repository public to enable this feature.`, and what was made under another plan binds nobody. A plan then says so (`RULESETS_NOT_OFFERED`), and the train may do without, with its reason:',
    '',
    '```yaml',
    'without-rulesets: "three people can push to control, and all three may release"',
    '```',
    '',
    'The preview of a plan and every job summary show the reason. Where GitHub does offer rulesets, the key changes nothing: Convoy demands the one for `release/**` as always. [Security](security.md#without-rulesets) says what holds without them, and what does not ([decision 49](decisions/0049-do-without-rulesets-where-github-has-none.md)).',
    '',
  ].join('\n')
}
