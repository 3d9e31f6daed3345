import { describe, expect, test } from '@jest/globals'
import { UserError } from 'github-foundations/problem'
import { addRuleset, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { play, runAction } from '../../../src/simulation/play.ts'
import { begin, gatedTrain, gatedWorld, type Story } from '../asking.ts'
import { control, refOf, release } from '../worlds.ts'

/* The one release in control that says what was released, where something keeps Convoy from making its tag. */

const allButPromote = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const
const tag = 'convoy/2026.11'
const text = gatedTrain.replace(/^approvals.*\n/mu, '')

/** Nobody makes a tag in control. */
const withoutTags = (world: World): World =>
  addRuleset(world, control, {
    name: 'no tags',
    target: 'tag',
    enforcement: 'active',
    include: ['~ALL'],
    exclude: [],
    bypassActors: [],
    rules: [{ type: 'creation' }],
  })

/** A release that is about to ship. */
const atShip = (): Promise<Story> => begin('auto', gatedWorld(text), [...allButPromote])

function goOn({ simulated }: Story): Promise<void> {
  return play({ simulated, control, release, asks: [] })
}

/** The release has recorded its pivot and waits for what follows in its first repository. */
async function underWay(): Promise<Story> {
  const story = await atShip()
  await runAction({ simulated: story.simulated, control, release, asks: [] })
  expect(story.manifest()).toMatchObject({ status: 'active', pivot: expect.any(Number) })
  return story
}

function forbidTags({ simulated }: Story): void {
  simulated.world = withoutTags(simulated.world)
}

/** Somebody tags control's default branch as the release was to be tagged. */
function takeTag({ simulated }: Story): void {
  const main = refOf(simulated.world, control, 'refs/heads/main') ?? ''
  simulated.world = seedRef(simulated.world, control, `refs/tags/${tag}`, main)
}

const announcedBy = ({ simulated }: Story): readonly string[] =>
  (simulated.world.repositories[control]?.releases ?? []).map((each) => each.tag)

describe('a tag of control that cannot be made', () => {
  test('is told by the plan where a ruleset keeps it from the release App', async () => {
    const refused: unknown = await begin('auto', withoutTags(gatedWorld(text))).catch((error: unknown) => error)
    expect(refused instanceof UserError && refused.problems).toMatchObject([
      { code: 'TAG_RULE_IN_THE_WAY', message: expect.stringContaining(`refs/tags/${tag} of ${control}`) },
    ])
  })

  test('is told before anything moves where it is taken meanwhile, and another train gives it another name', async () => {
    const story = await atShip()
    takeTag(story)
    await goOn(story)
    expect(story.manifest()).toMatchObject({ status: 'blocked', attention: [{ code: 'movable', on: control }] })
    expect(story.manifest().pivot).toBeUndefined()
    const [world, commit] = seedCommit(story.simulated.world, {
      repository: control,
      branch: 'main',
      message: 'Tag releases otherwise',
      by: 'zoe',
      files: { 'train.yml': `${text}publish: { release-tag: "train-{release}" }\n` },
    })
    story.simulated.world = world
    await story.ask('zoe', 'release.update', { train: commit })
    await goOn(story)
    expect(story.manifest()).toMatchObject({ status: 'shipped', release: { tag: 'train-2026.11' } })
    expect(announcedBy(story)).toEqual(['train-2026.11'])
  })

  test.each([
    ['a ruleset', forbidTags],
    ['somebody’s tag', takeTag],
  ] as const)('blocks a release that has begun to ship by %s, until a person waives it', async (_by, stand) => {
    const story = await underWay()
    stand(story)
    await goOn(story)
    expect(story.manifest()).toMatchObject({
      status: 'blocked',
      attention: [
        {
          code: 'announced',
          on: control,
          reason: expect.stringContaining('Everything has landed'),
          command: expect.stringContaining('-f ask=release.waive -f release=2026.11 -f code=announced'),
        },
      ],
    })
    expect(announcedBy(story)).toEqual([])
    const why = 'control takes no tags'
    await story.ask('ann', 'release.waive', { code: 'announced', why }, { candidate: { number: 1 } })
    await goOn(story)
    expect(story.manifest().status).toBe('shipped')
    expect(announcedBy(story)).toEqual([])
  })

  test('is waived by nobody before production has begun to move', async () => {
    const story = await atShip()
    await story.ask('ann', 'release.waive', { code: 'announced', why: 'later' }, { candidate: { number: 1 } })
    await goOn(story)
    expect(story.manifest().status).toBe('shipped')
    expect(announcedBy(story)).toEqual([tag])
  })
})
