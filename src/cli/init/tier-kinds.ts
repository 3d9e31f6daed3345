import type { ByOf, Kind } from '../../domain/proof/definition.ts'
import { byOf, placeOf, type Proof } from '../../domain/proof/tiers.ts'
import type { By, Train } from '../../domain/words/train.ts'
import { scalar } from './scalar.ts'

/** The facts that `convoy init` needs about one kind of tier. */
interface InitKind<Of extends Kind> {
  /** The form of the answer on the command line. */
  readonly form: string
  /** True if it is offered for the tier of the whole candidate too, which a repository's own CI does not see. */
  readonly isOfWhole: boolean
  /** The rest of the answer after its name and a colon. */
  readonly read: (value: string) => ByOf<Of>
  /** The lines as train.yml has them. */
  readonly print: (by: ByOf<Of>) => string
  /** The requirements on the place where it runs, which `where` names. */
  readonly needs: (by: ByOf<Of>, where: string, proof: Proof, train: Train) => string
}

const kinds: { readonly [Of in Kind]: InitKind<Of> } = {
  checks: {
    form: 'checks:<name>,<name>',
    isOfWhole: false,
    read: (value) => ({ kind: 'checks', names: value.split(',').map((name) => ({ name: name.trim() })) }),
    print: ({ names }) => `{ checks: [${names.map(({ name }) => scalar(name)).join(', ')}] }`,
    needs: ({ names }, where, { repository }, { repositories }) => {
      const pattern = repositories.find(({ name }) => name === repository)?.branches.candidate ?? 'rc/{release}'
      const checks = names.map(({ name }) => `\`${name}\``).join(', ')
      return `the CI of ${where} reports ${checks} on pushes to \`${pattern.replace('{release}', '**')}\`.`
    },
  },
  workflow: {
    form: 'workflow:<file>',
    isOfWhole: true,
    read: (file) => ({ kind: 'workflow', file }),
    print: ({ file }) => `{ workflow: ${scalar(file)} }`,
    needs: ({ file }, where) =>
      `${where} has \`.github/workflows/${file}\` with \`on: workflow_dispatch\` and one string input \`convoy\`.`,
  },
  command: {
    form: 'command:<line>',
    isOfWhole: true,
    read: (command) => ({ kind: 'command', command }),
    print: ({ command }) => `{ command: ${JSON.stringify(command)} }`,
    needs: ({ command }, where, { repository }) =>
      `\`${command}\` works in a checkout of ${where}.${repository === undefined ? ' The folder `CONVOY_REPOSITORIES` then holds `<owner>/<name>/` of every repository of the candidate.' : ''}`,
  },
}
const all = Object.keys(kinds) as readonly Kind[]

/** How a tier of this scope may be answered on the command line. */
export function answerForms(scope: 'repository' | 'release'): readonly string[] {
  return kindsFor(scope).map((kind) => kinds[kind].form)
}

/** The kind of tier that was answered; `null` if the answer is not understood. */
export function readBy(scope: 'repository' | 'release', text: string): By | null {
  const [, said, value = ''] = /^(\w+):([^]+)$/.exec(text) ?? []
  const kind = kindsFor(scope).find((each) => each === said)
  return kind === undefined ? null : kinds[kind].read(value)
}

function kindsFor(scope: 'repository' | 'release'): readonly Kind[] {
  return all.filter((kind) => scope === 'repository' || kinds[kind].isOfWhole)
}

/** The lines as train.yml has them. */
export function printBy(by: By): string {
  return of(by).print(by)
}

/** The requirements of a tier on the place where it runs. */
export function needsOf(train: Train, proof: Proof): string {
  const by = byOf(train, proof)
  return `${proof.tier.name}: ${of(by).needs(by, `\`${placeOf(train, proof)}\``, proof, train)}`
}

/** The compiler cannot see that what it is given is its own. */
function of({ kind }: By): InitKind<Kind> {
  return kinds[kind] as unknown as InitKind<Kind>
}
