import { register } from 'node:module'
import type { WorkflowTemplate } from '@actions/workflow-parser'

/** The parser imports JSON in a way that Node refuses; with this, each such file is read as a module. */
const JSON_AS_MODULE = `
  import { readFile } from 'node:fs/promises'
  export async function load(url, context, next) {
    if (!url.includes('/@actions/') || !url.endsWith('.json')) return next(url, context)
    return { format: 'module', shortCircuit: true, source: 'export default ' + (await readFile(new URL(url), 'utf8')) }
  }
`

let prepared = false

/** A workflow of GitHub Actions, read as GitHub reads it. One with errors is refused. */
export async function readWorkflow(code: string): Promise<WorkflowTemplate> {
  if (!prepared) register(`data:text/javascript,${encodeURIComponent(JSON_AS_MODULE)}`)
  prepared = true
  const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = await import('@actions/workflow-parser')
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: code }, new NoOperationTraceWriter())
  const errors = context.errors.getErrors().map(({ message }) => message)
  if (!value || errors.length > 0) throw new Error(`not a workflow: ${errors.join(' ')}`)
  const template = await convertWorkflowTemplate(context, value)
  if (template.errors?.length) throw new Error(template.errors.map((error) => error.Message).join(' '))
  return template
}
