import { decideConsent } from "~/features/consent/decide-consent.server";
import { seconds } from "~/lib/duration";
import { chatModel } from "~/platform/ai/model.server";
import { voiceTranscriber } from "~/platform/ai/transcriber.server";
import { outsideCaller } from "~/platform/outside/outside-call.server";
import { consumeAi } from "../../workers/consumers/ai";
import { linkedPair } from "./diary";
import { handleAll } from "./life";
import { simulator } from "./outside/simulator";
import { batchOf, newPost, type Post } from "./post";

/** A pair whose patient agreed to what is said, in a world whose model is the simulator's. */
export async function modelledPair({ granted = true, purpose = "ai-care" } = {}) {
  const post = newPost();
  const breaker = {
    admit: () => Promise.resolve({ go: true, steady: false } as const),
    report: () => Promise.resolve(),
  };
  const outside = outsideCaller({ breaker, metrics: () => {}, background: () => {}, timeLimit: seconds(20) });
  post.world.scope.platform.model = chatModel(
    { baseUrl: `${simulator}/openai/v1`, apiKey: "sk-test", model: "gpt-test" },
    outside,
  );
  post.world.scope.platform.transcriber = voiceTranscriber(
    { baseUrl: `${simulator}/openai/v1`, apiKey: "sk-test", voiceModel: "voice-test" },
    outside,
  );
  const pair = await linkedPair(post.world);
  if (granted) await decideConsent(pair.patient.ctx, { purpose, granted: true, place: "page" });
  return { post, ...pair };
}

/** Lets what was asked for get to the model and back. @returns what became of each message */
export async function answerAll(post: Post): Promise<string[]> {
  await handleAll(post);
  const { batch, outcomes } = batchOf("ai", post.asks.splice(0));
  await consumeAi(batch, post.job);
  return outcomes;
}
