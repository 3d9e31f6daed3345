import { expect, test } from '@jest/globals'
import { emptyWorld } from 'embedded-github/github/world/seed'
import { placeIn, withPlace } from '../../../src/rehearsal/seed/story-place.ts'

const world = emptyWorld({ at: 0, url: 'http://github.localhost' })

test('A story that nobody began stands at its beginning', () => {
  expect(placeIn(world)).toEqual({ steps: 0, done: [], towards: null, idle: 0 })
})

test('A rehearsal that version 0.1.0 left unfinished goes on where it stood', () => {
  const saved = { ...world, story: { steps: 2, done: ['plan'], towards: null, idle: 1 } }
  expect(placeIn(saved)).toEqual(saved.story)
  expect(placeIn(withPlace(saved, { steps: 3 }))).toEqual({ ...saved.story, steps: 3 })
})
