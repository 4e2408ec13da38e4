import * as z from "zod";
import type { Config } from "../config.server";
import { refusal } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import { jsonOf, type Reply } from "../outside/outside-exchange.server";
import { usedUp } from "./model.server";
import type { Heard, SoundQuestion, Transcriber } from "./transcriber";

type Endpoint = Pick<Config["ai"], "baseUrl" | "apiKey" | "voiceModel">;

const count = z.number().min(0).catch(0);
/** A transcription; an empty one is what silence gives. Newer models count tokens, the older one seconds. */
const transcription = z.object({
  text: z.string().max(40_000),
  usage: z.object({ input_tokens: count, output_tokens: count, seconds: count }).partial().optional().catch(undefined),
});

/** What a provider tells the kind of a sound by: the end of a file's name. */
const endings: Record<string, string> = {
  "audio/webm": "webm",
  "audio/mp4": "m4a",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
};

function heardIn({ text }: Pick<Reply, "text">, model: string): Heard | null {
  const read = transcription.safeParse(jsonOf(text)).data;
  if (!read) return null;
  const { input_tokens: tokensIn = 0, output_tokens: tokensOut = 0, seconds = 0 } = read.usage ?? {};
  return { text: read.text, model, tokensIn, tokensOut, seconds };
}

function requestOf(ai: Endpoint, { bytes, type }: SoundQuestion): Request {
  const form = new FormData();
  form.set("file", new Blob([bytes], { type }), `som.${endings[type] ?? "webm"}`);
  form.set("model", ai.voiceModel);
  form.set("language", "pt");
  form.set("response_format", "json");
  form.set("temperature", "0");
  return new Request(`${ai.baseUrl}/audio/transcriptions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${ai.apiKey}` },
    body: form,
  });
}

/** A model that writes sounds down, by the wire format of transcriptions, on the base of outside calls (ADR 0121). Without a key in production there is none. */
export function voiceTranscriber(ai: Endpoint, outside: Outside): Transcriber {
  if (ai.apiKey === "") return { name: null, hear: () => Promise.resolve(refusal("rejected")) };
  return {
    name: ai.voiceModel,
    hear: (question) =>
      outside.call({
        provider: "openai",
        repeatable: true,
        mayGo: question.mayGo,
        request: () => requestOf(ai, question),
        read: (reply) => heardIn(reply, ai.voiceModel),
        failure: usedUp,
      }),
  };
}
