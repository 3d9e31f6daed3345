import { expect, test } from '@jest/globals'
import { assetName } from '../../../src/domain/assets/names.ts'

test.each([
  ['out/linux/app.tgz', 'app.tgz'],
  ['my file (1).zip', 'my.file.1.zip'],
  ['.hidden', 'hidden'],
  ['a+b@1~rc-1_x.tgz', 'a+b@1~rc-1_x.tgz'],
  ['größe.txt', 'gr.e.txt'],
  ['???', ''],
])('%s of an archive is called %j in a release', (path, name) => {
  expect(assetName(path)).toBe(name)
})
