import { entry } from 'github-foundations/catalogue'
import { oneOf } from './wording.ts'

/** Problems of size: too large for GitHub or for the record. */
export const sizeProblems = {
  RELEASE_TOO_LARGE: entry(
    [
      [40, 12, '‹size›', '‹most›'],
      [40, 0, '‹size›', '‹most›'],
    ],
    (count: number, fitting: number, size: string, most: string) => ({
      message: `The record of a release of ${count} repositories could grow to ${size}, with three candidates and every attempt of every tier used up, and a plan has room for ${most}: ${fitting === 0 ? 'not one' : fitting} of its repositories would fit.`,
      remedy: oneOf(
        ...(fitting === 0 ? [] : [`Split the train into trains of at most ${fitting} repositories`]),
        `${fitting === 0 ? 'L' : 'l'}ower retries in the train`,
        'have fewer tiers of scope repository',
      ),
    }),
  ),
  REQUEST_TOO_LARGE: entry([[40, 12, 90000, 20]], (count: number, fitting: number, size: number, most: number) => ({
    message: `A tier that Convoy starts is told every repository with its commit: of ${count} repositories that is up to ${size} characters, and GitHub takes ${most} as the input of a workflow: ${fitting} of them would fit.`,
    remedy: `Split the train into trains of at most ${fitting} repositories, or let every tier be a command, which is told more shortly, or checks of the repositories' own.`,
  })),
  MESSAGE_TOO_LARGE: entry([[90000, 20]], (size: number, most: number) => ({
    message: `The agent is told what it may not touch, what failed and the end of a log: that is up to ${size} bytes, and GitHub takes ${most} with an event.`,
    remedy: 'Have fewer or shorter fix.deny-paths, or take fix out of the train.',
  })),
}
