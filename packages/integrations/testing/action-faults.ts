import { NoOperationTraceWriter, parseWorkflow, type TemplateParseResult } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';

type Parse = (file: { name: string; content: string }, trace: NoOperationTraceWriter) => TemplateParseResult;

function faultsBy(parse: Parse): (text: string) => string[] {
  return (content) => {
    const { context } = parse({ name: 'it.yml', content }, new NoOperationTraceWriter());
    return context.errors.getErrors().map(({ message }) => message);
  };
}

/** What GitHub's own reader objects to in the text of an action.yml. */
export const actionFaults = faultsBy(parseAction);

/** What GitHub's own reader objects to in the text of a workflow. */
export const workflowFaults = faultsBy(parseWorkflow);
