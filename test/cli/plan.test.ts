import { describe, expect, test } from '@jest/globals'
import { describePlan } from '../../src/report/plan-lines.ts'
import { simulate } from '../../src/simulation/exchange.ts'
import { planOn, shopWorld } from './plan-world.ts'
test('try', async () => {
  const simulated = simulate(await shopWorld())
  const p = await planOn(simulated)
  console.log(describePlan(p).join('\n'), JSON.stringify(p))
  const q = await planOn(simulated, {}, 'ghp_zoe')
  console.log(describePlan(q).join('\n'))
  expect(p).toBeDefined()
})
