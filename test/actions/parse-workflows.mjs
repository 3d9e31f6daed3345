import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { ErrorPolicy } from '@actions/workflow-parser/model/convert'

// Prints, as JSON, what GitHub's parser has against the workflow files named on the command line. The kit's own
// workflows are read from this folder, whichever way they are referred to; a file of an example that says `./` means
// the repository it lies in.
const providerFor = (file) => ({
  getFileContent: async (reference) => {
    const below = reference.path.replace(/^\.?\//, '')
    const path = 'repository' in reference ? below : join(file.split('.github/')[0], below)
    // Copies that convoy init writes lie in no repository of ours; what they are made of does.
    const copied = /^\.github\/workflows\/convoy-(.+)$/.exec(below)
    const content = await readFile(path, 'utf8').catch((error) =>
      copied === null ? Promise.reject(error) : readFile(join('.github/workflows', copied[1]), 'utf8'),
    )
    return { name: path, content }
  },
})

const problems = []
for (const file of process.argv.slice(2)) {
  const { context, value } = parseWorkflow(
    { name: file, content: await readFile(file, 'utf8') },
    new NoOperationTraceWriter(),
  )
  problems.push(...context.errors.getErrors().map(String))
  if (value === undefined || problems.length > 0) continue
  const template = await convertWorkflowTemplate(context, value, providerFor(file), {
    errorPolicy: ErrorPolicy.TryConversion,
    fetchReusableWorkflowDepth: 1,
    maxReusableWorkflowDepth: 10,
  })
  problems.push(...(template.errors ?? []).map((error) => `${file}: ${error.Message}`))
}
process.stdout.write(JSON.stringify(problems))
