import { leaveToTheNextLook } from './line/ambiguous.ts'
import { refusal } from './catalogue.ts'
import { openConnection, type ConnectionOptions } from './line/connection.ts'
import { lookAtControl, switchWorkflow } from './act/control-workflows.ts'
import type { GitHub } from './github.ts'
import { listReleases, openReleases } from './look/released/list-releases.ts'
import { look } from './look/look.ts'
import { lookAtTeams } from './look/people/team.ts'
import { perform } from './act/perform.ts'
import { askSelf, readPermission } from './people.ts'
import { claim } from './record/claim.ts'
import { readTrain } from './record/read-control.ts'
import { readHistory } from './record/read-history.ts'
import { readRelease, releaseBranch } from './record/read-release.ts'
import { record } from './record/record.ts'
import { sendEvent } from './act/send.ts'

/** GitHub as one token sees it, over any exchange. */
export function connect(options: ConnectionOptions): GitHub {
  const connection = openConnection(options)
  return {
    self: () => askSelf(connection),
    readTrain: (control, path) => readTrain(connection, control, path),
    readRelease: (control, release) => readRelease(connection, control, release),
    readHistory: (control, release, onRead) => readHistory(connection, control, release, onRead),
    openReleases: (control) => openReleases(connection, control),
    listReleases: (control) => listReleases(connection, control),
    look: (questions, of) => look(connection, questions, of),
    record: ({ release, ...write }) => record(connection, { ...write, branch: releaseBranch(release) }),
    claim: (claiming) => claim(connection, claiming),
    perform: (effects) => perform(connection, effects),
    permissionOf: (repository, login) => readPermission(connection, repository, login),
    async teamMembers(team) {
      const { [team]: seen } = await lookAtTeams(connection, [team])
      return seen ?? { is: 'absent' }
    },
    async dispatch(repository, event, payload) {
      const outcome = await sendEvent(connection, { repository, event, payload })
      if (outcome.is === 'refused') throw refusal('DISPATCH_REFUSED', repository, event, outcome.why)
      if (outcome.is === 'lost') leaveToTheNextLook(outcome)
    },
    lookAtControl: (control, asked) => lookAtControl(connection, control, asked),
    switchWorkflow: (control, to) => switchWorkflow(connection, control, to),
  }
}
