import type { Draft } from './answers.ts'
import { scalar } from './scalar.ts'
import { printBy } from './tier-kinds.ts'

/** The text of a train.yml with the answers, and a comment on what else it could say. */
export function printTrain(draft: Draft): string {
  const { train, control, repositories, tier1, tier2a, e2e, staging, production, promotion } = draft
  const branches = Object.entries({ staging, production }).flatMap(([role, branch]) =>
    branch === undefined ? [] : [`${role}: ${scalar(branch)}`],
  )
  return [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/convoy-release/convoy/v1/schemas/release-train.schema.json',
    '#',
    '# Which repositories release together, how they depend on each other, and which tiers prove them.',
    '# `convoy validate train.yml` reports every mistake, `convoy rehearse .` plays a release of it on your machine.',
    `train: ${scalar(train)}`,
    `control: ${scalar(control)}`,
    ...(branches.length === 0
      ? [
          '# By default, work comes from the default branch, there is no staging, and in production only the tag moves. To change that:',
          '# branches: { source: main, staging: staging, production: master }',
        ]
      : [`branches: { ${branches.join(', ')} }`]),
    ...(promotion === undefined
      ? []
      : [
          '# A repository may be promoted in another way: promotion: { mode: … } at the repository.',
          `promotion: { mode: ${scalar(promotion)} }`,
        ]),
    '',
    'repositories:',
    ...repositories.flatMap(({ name, dependsOn }) => [
      `  - name: ${scalar(name)}`,
      ...(dependsOn.length === 0 ? [] : [`    depends-on: [${dependsOn.map(scalar).join(', ')}]`]),
    ]),
    '',
    'tiers:',
    '  # Tests every repository by itself. To test one in another way, write tiers: { tier1: { by: … } } at that repository.',
    `  - { name: tier1, scope: repository, required: true, by: ${printBy(tier1)} }`,
    '  # Tests the whole candidate together, before production moves.',
    `  - { name: tier2a, scope: release, ${e2e === undefined ? '' : `repository: ${scalar(e2e)}, `}needs: [tier1], required: true, by: ${printBy(tier2a)} }`,
    '',
  ].join('\n')
}
