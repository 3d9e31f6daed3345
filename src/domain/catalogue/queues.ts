import { entry } from 'github-foundations/catalogue'
import { oneOf } from './wording.ts'

/** Problems with production that takes pull requests from a merge queue. */
export const queueProblems = {
  QUEUE_MISSING: entry(
    [
      ['‹repository›', '‹branch›', 'personal'],
      ['‹repository›', '‹branch›', 'private'],
      ['‹repository›', '‹branch›', 'absent'],
    ],
    (name: string, branch: string, why: 'personal' | 'private' | 'absent') => ({
      message: `The train wants production "${branch}" of ${name} to come by a merge queue, and no active ruleset gives it one${
        why === 'personal'
          ? ': GitHub has queues for repositories of organizations alone, and this one is a person’s'
          : why === 'private'
            ? '; for a private repository GitHub has queues on Enterprise Cloud alone'
            : ''
      }.`,
      remedy:
        why === 'personal'
          ? 'Say promotion: { mode: pull-request } for it, or move it to an organization.'
          : oneOf(
              `Give "${branch}" a ruleset with "Require merge queue" (that of a classic branch protection Convoy cannot see)`,
              'say promotion: { mode: pull-request } for it',
            ),
    }),
  ),
  QUEUE_WITHOUT_GATE: entry([['‹repository›', '‹branch›']], (name: string, branch: string) => ({
    message: `Production "${branch}" of ${name} has a merge queue and does not require the status "convoy/gate": GitHub may merge the candidate together with other pull requests, and what nobody proved would stand there then.`,
    remedy: oneOf(
      `Require the status "convoy/gate" of the release App on "${branch}" (convoy init makes that ruleset)`,
      'accept it in the train with the reason, promotion: { accept-race: "why nobody else uses the queue then" } (Convoy then finds afterwards what got in, and does not tag it)',
    ),
  })),
  QUEUE_TOO_SHORT: entry(
    [['‹repository›', '‹branch›', 10, 45]],
    (name: string, branch: string, minutes: number, least: number) => ({
      message: `The merge queue of production "${branch}" of ${name} waits ${minutes} minutes for a check, and Convoy, which reports "convoy/gate" there, may look only after ${least}.`,
      remedy: `Set "Status check timeout" of the queue to ${least} minutes or more.`,
    }),
  ),
  QUEUE_METHOD_UNUSABLE: entry(
    [
      ['‹repository›', '‹branch›', 'rebase'],
      ['‹repository›', '‹branch›', 'merge'],
    ],
    (name: string, branch: string, method: string) => ({
      message:
        method === 'rebase'
          ? `The merge queue of production "${branch}" of ${name} rebases, which writes every commit again and cannot take the merges of a candidate.`
          : `The merge queue of production "${branch}" of ${name} makes merge commits, and the branch demands a linear history.`,
      remedy:
        method === 'rebase'
          ? 'Let the queue merge by merge commits or by squash ("Merge method" of the queue).'
          : 'Let the queue merge by squash ("Merge method" of the queue), or take "Require linear history" out of the rules.',
    }),
  ),
  REQUIRED_CHECK_NOT_QUEUED: entry(
    [['‹repository›', '‹branch›', '‹check›', '‹says›']],
    (name: string, branch: string, check: string, says: string) => ({
      message: `Production "${branch}" of ${name} requires the check "${check}", and a merge queue into it starts nothing that makes it: ${says}.`,
      remedy: `Let the workflow run on merge_group and merge that into the source branch, or take the check out of the rule.`,
    }),
  ),
}
