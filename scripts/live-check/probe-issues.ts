import { NotSettled, type Json } from './client.ts'
import { home, type Ground } from './ground.ts'
import { found, type Probe } from './probe.ts'

/** True if somebody is mentioned in an issue by now. */
async function isMentioned(ground: Ground, number: number, login: string): Promise<boolean> {
  await ground.wait(Math.min(10_000, ground.patience))
  const events = await ground.person.must('GET', `${home(ground)}/issues/${number}/events?per_page=100`, [200])
  return events.some(
    ({ event, actor }: Json) => event === 'mentioned' && actor?.login?.toLowerCase() === login.toLowerCase(),
  )
}

export const mentionOnEdit: Probe = async (ground) => {
  const login = ground.mention
  if (login === null) throw new NotSettled('nobody may be mentioned')
  const { number } = await ground.person.must('POST', `${home(ground)}/issues`, [201], {
    title: 'Live check',
    body: 'Nobody.',
  })
  await ground.person.must('PATCH', `${home(ground)}/issues/${number}`, [200], { body: `As code: \`@${login}\`.` })
  const asCode = await isMentioned(ground, number, login)
  await ground.person.must('PATCH', `${home(ground)}/issues/${number}`, [200], { body: `Plainly: @${login}.` })
  const plainly = await isMentioned(ground, number, login)
  return found(
    `as code: ${asCode ? 'mentioned' : 'not mentioned'}; as plain text: ${plainly ? 'mentioned' : 'not mentioned'}`,
    !asCode,
  )
}
