import {
  BedrockRuntimeClient,
  type BedrockRuntimeClientConfig,
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { PressText, SecondAnswer } from '../../../domain/acts/second-reading.ts';
import type { PressReader } from '../../../ports.ts';
import { answerOf, MOST_TOKENS, messageOf, SYSTEM, TOOL } from '../../../reading/press/second/question.ts';
import { abortable } from '../../abortable.ts';

const LONGEST_MS = 20_000;

const requestOf = (modelId: string, text: PressText): ConverseCommandInput => ({
  modelId,
  system: [{ text: SYSTEM }],
  messages: [{ role: 'user', content: [{ text: messageOf(text) }] }],
  inferenceConfig: { temperature: 0, maxTokens: MOST_TOKENS },
  toolConfig: {
    tools: [
      {
        toolSpec: {
          name: TOOL.name,
          description: TOOL.description,
          // A form of JSON, which the SDK's type of a document does not know by its own name.
          inputSchema: { json: structuredClone(TOOL.schema) as never },
        },
      },
    ],
    toolChoice: { tool: { name: TOOL.name } },
  },
});

const KEPT_FROM_IT: ReadonlySet<string | undefined> = new Set(['content_filtered', 'guardrail_intervened']);

const heard = ({ stopReason, output }: ConverseCommandOutput): SecondAnswer => {
  if (KEPT_FROM_IT.has(stopReason)) return { kind: 'silent', why: 'refused' };
  const uses = (output?.message?.content ?? []).flatMap(({ toolUse }) => toolUse ?? []);
  const [use] = uses;
  // One that was cut off may be a form by chance, and lacks what would have followed.
  if (stopReason !== 'tool_use' || uses.length !== 1 || use?.name !== TOOL.name)
    return { kind: 'silent', why: 'malformed' };
  return answerOf(use.input);
};

const THROTTLED = /^(?:Throttling|TooManyRequests|ServiceQuotaExceeded|ServiceUnavailable|ModelNotReady)/;
const SLOW = /^(?:AbortError|TimeoutError|ModelTimeout)/;

const failed = (error: unknown): SecondAnswer => {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  if (SLOW.test(name)) return { kind: 'silent', why: 'too-slow' };
  if (THROTTLED.test(name)) return { kind: 'silent', why: 'throttled' };
  return { kind: 'silent', why: 'failed', text: `${name}: ${message}` };
};

/** A language model on Amazon Bedrock, asked once, and once more by the SDK where the call fails. Never throws. */
export const bedrockPressReader = (modelId: string, config: BedrockRuntimeClientConfig = {}): PressReader => {
  const client = new BedrockRuntimeClient({ maxAttempts: 2, ...config });
  return {
    read: async (text) => {
      const abortSignal = AbortSignal.timeout(LONGEST_MS);
      const asking = client.send(new ConverseCommand(requestOf(modelId, text)), { abortSignal });
      return abortable(asking, abortSignal).then(heard, failed);
    },
  };
};
