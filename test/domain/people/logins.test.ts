import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bindAsk } from '../../../src/conduct/binding.ts'
import { readDependencies } from '../../../src/domain/scope/depends-on.ts'
import { isSameTask, names } from '../../../src/domain/scope/deferral.ts'
import { isSameActor, isSameLogin, isSameName } from '../../../src/domain/people/logins.ts'
import { headAsked } from '../../../src/domain/plan/proposal.ts'
import { isWaivedBy } from '../../../src/domain/asks/waivers.ts'
import type { ReleaseEvent } from '../../../src/domain/asks/events.ts'
import { manifest, self, sha, train } from '../builders.ts'

/*
 * GitHub does not tell upper from lower case in logins, names of repositories, teams and Apps
 * (https://docs.github.com/en/rest/repos/repos#get-a-repository).
 */

const cases = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length }).map((ups) =>
    Array.from(text)
      .map((character, index) => (ups[index] === true ? character.toUpperCase() : character.toLowerCase()))
      .join(''),
  )

describe('however its letters are written', () => {
  test('a login, a repository and a task are the same', () => {
    fc.assert(
      fc.property(cases('acme/my-app'), cases('zoe-b'), (name, login) => {
        expect(isSameName(name, 'acme/my-app')).toBe(true)
        expect(isSameLogin(login, 'zoe-b') && isSameActor({ login }, { login: 'zoe-b' })).toBe(true)
        expect(isSameTask(`${name}#12`, 'acme/my-app#12')).toBe(true)
        expect(names({ id: 'T-1', repository: 'acme/my-app', pullRequest: 12 }, `${name}#12`)).toBe(true)
        expect(headAsked({ heads: { [name]: sha('a') } }, 'acme/my-app')).toBe(sha('a'))
        expect(isWaivedBy(['flaky:tier1:acme/my-app'], `flaky:tier1:${name}`)).toBe(true)
        expect(readDependencies(`Depends-On: ${name}#3`, 'acme/my-app').needs).toEqual(['acme/my-app#3'])
      }),
    )
  })

  test('a told task is recorded as the release spells its repositories', () => {
    fc.assert(
      fc.property(cases('acme/app'), (name) => {
        const task = { id: `${name}#1`, repository: name, state: 'open', needs: [`${name}#2`, 'TASK-3'] } as const
        const event = {
          type: 'release.task-updated',
          id: 'e1',
          release: '2026.11',
          body: { task },
        } as unknown as Exclude<ReleaseEvent, { type: 'release.plan' }>
        expect(bindAsk(event, train(), manifest())).toEqual({
          body: {
            type: 'task',
            task: { id: 'acme/app#1', repository: 'acme/app', state: 'open', needs: ['acme/app#2', 'TASK-3'] },
          },
        })
      }),
    )
  })
})

test('what is no name is compared as it is', () => {
  expect(isSameTask('TASK-1', 'task-1')).toBe(false)
  expect(isSameTask('acme/app#1', 'acme/app#2')).toBe(false)
  expect(isSameLogin(self, 'convoy-release')).toBe(false)
})
