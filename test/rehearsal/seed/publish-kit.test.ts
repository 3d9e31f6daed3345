import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { emptyWorld } from 'embedded-github/github/world/seed'
import { addPerson, people } from '../../../src/rehearsal/seed/inhabitants.ts'
import { holdsKit, publishKit } from '../../../src/rehearsal/seed/publish-kit.ts'
import { scratch } from '../../cli/convoy.ts'

async function writeKit(folder: string, action: string): Promise<string> {
  const files = {
    'actions/promote/action.yml': action,
    'dist/shared/index.js': 'export {}\n',
    '.github/workflows/control.yml': 'on: workflow_call\n',
    'package.json': '{}\n',
    'README.md': '# Kit\n',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

test('a GitHub holds the kit that was published there, whatever the time is now, and no other one', async () => {
  await using place = await scratch()
  const kit = await writeKit(join(place.path, 'kit'), 'name: promote\n')
  const newer = await writeKit(join(place.path, 'newer'), 'name: promote faster\n')
  const seeded = addPerson(emptyWorld({ at: Date.parse('2026-11-02T09:00:00Z'), url: 'http://x' }), people.planner)
  const { world } = await publishKit(seeded, kit)
  const later = { ...world, at: world.at + 86_400_000 }
  expect(await holdsKit(later, kit)).toBe(true)
  expect(await holdsKit(later, newer)).toBe(false)
})
