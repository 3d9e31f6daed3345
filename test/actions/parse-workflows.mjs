import { readFile } from 'node:fs/promises'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'

// Prints, as JSON, what GitHub's parser has against the workflow files named on the command line. The kit's own workflows are read from this folder, whichever way they are referred to.
const provider = {
  getFileContent: async (reference) => {
    const path = reference.path.replace(/^\.?\//, '')
    return { name: path, content: await readFile(path, 'utf8') }
  },
}

const problems = []
for (const file of process.argv.slice(2)) {
  const { context, value } = parseWorkflow({ name: file, content: await readFile(file, 'utf8') }, new NoOperationTraceWriter())
  problems.push(...context.errors.getErrors().map(String))
  if (value === undefined || problems.length > 0) continue
  const template = await convertWorkflowTemplate(context, value, provider, { errorPolicy: 1, fetchReusableWorkflowDepth: 1, maxReusableWorkflowDepth: 10 })
  problems.push(...(template.errors ?? []).map((error) => `${file}: ${error.Message}`))
}
process.stdout.write(JSON.stringify(problems))
