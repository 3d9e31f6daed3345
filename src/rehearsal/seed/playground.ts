import { addRepository, emptyWorld, seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Instant } from 'embedded-github/github/world/names'
import { newSecret } from 'embedded-github/server/new-secret'
import { roles, addPerson, addOrganizationOfPeople, people } from './inhabitants.ts'
import { installApp, releaseApp, type Access } from './apps.ts'

/**
 * A GitHub with the people of the story, the release App and one repository, for who only wants to try a client against
 * it.
 */
export function seedPlayground(at: Instant): World {
  let world = emptyWorld({ at, url: 'http://127.0.0.1:0', secret: newSecret() })
  for (const login of Object.keys(roles)) world = addPerson(world, login)
  const playground = 'acme/playground'
  const app = installApp(addOrganizationOfPeople(world, 'acme'), releaseApp, playground, [playground])
  const access: Access = {
    secrets: { CONVOY_APP_PRIVATE_KEY: app.privateKey },
    variables: { CONVOY_APP_CLIENT_ID: app.clientId },
  }
  const repository = addRepository(app.world, {
    name: playground,
    defaultBranch: 'main',
    collaborators: roles,
    ...access,
  })
  return seedCommit(repository, {
    repository: playground,
    branch: 'main',
    message: 'Begin',
    files: { 'README.md': '# playground\n' },
    by: people.planner,
  })[0]
}
