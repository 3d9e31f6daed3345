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
      message: `The record of a release of ${count} repositories could grow to ${size} (three candidates, every attempt of every tier used). A plan may need at most ${most}: ${fitting === 0 ? 'not one' : fitting} of its repositories would fit.`,
      remedy: oneOf(
        ...(fitting === 0 ? [] : [`Split the train into trains of at most ${fitting} repositories`]),
        `${fitting === 0 ? 'L' : 'l'}ower retries in the train`,
        'use fewer tiers of scope repository',
      ),
    }),
  ),
  REQUEST_TOO_LARGE: entry([[40, 12, 90000, 20]], (count: number, fitting: number, size: number, most: number) => ({
    message: `Convoy tells every tier that it starts each repository with its commit. For ${count} repositories these are up to ${size} characters, and GitHub accepts ${most} as the input of a workflow: ${fitting} of them would fit.`,
    remedy: `Split the train into trains of at most ${fitting} repositories, or let every tier be a command, which needs a shorter input, or the repositories' own checks.`,
  })),
  MESSAGE_TOO_LARGE: entry([[90000, 20]], (size: number, most: number) => ({
    message: `Convoy tells the agent which paths are denied, what failed, and the end of a log. These are up to ${size} bytes, and GitHub accepts ${most} with an event.`,
    remedy: 'Use fewer or shorter fix.deny-paths, or remove fix from the train.',
  })),
}
