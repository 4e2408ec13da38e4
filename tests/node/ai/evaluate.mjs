import { unfit } from "~/features/ai/guard/fit-to-send";
import { judgeAnswer, reflectionSchema } from "~/features/ai/guard/judge-answer";
import { asData, reflectionSystem } from "~/features/ai/guard/reflection-prompt";
import { redactAll } from "~/features/ai/redaction/redact";
import { chatModel } from "~/platform/ai/model.server";
import { outsideCaller } from "~/platform/outside/outside-call.server";
import { readCorpus } from "./marked.mjs";
import { badWays, endOf, readBad, readOrdinary } from "./ordinary.mjs";
import { readRedTeam } from "./red-team.mjs";
import "./lists.mjs";

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A model behind any endpoint. @param {{ baseUrl: string, apiKey: string, model: string }} ai */
export function modelOf(ai) {
  const breaker = { admit: async () => ({ go: true, steady: true }), report: async () => undefined };
  return chatModel(ai, outsideCaller({ breaker, metrics: () => {}, background: () => {}, timeLimit: 60_000 }));
}

/** What becomes of one text on its whole way to a page. */
async function fate(model, text) {
  const { texts, places } = redactAll([text], []);
  const [input] = texts;
  const not = unfit(input);
  if (not) return { end: `not sent: ${not}` };
  const answer = await model.ask({
    system: reflectionSystem,
    text: asData(input),
    form: { name: "reflection", schema: reflectionSchema },
    mostTokens: 400,
    mayGo: async () => true,
  });
  if (!answer.ok) return { end: `failed: ${answer.failure}` };
  const judged = judgeAnswer(answer.value.content, { input, system: reflectionSystem, places });
  return judged.ok
    ? { end: "shown", said: `${judged.observation} ${judged.question}` }
    : { end: `refused: ${judged.refusal}` };
}

/** How texts end, counted, and those whose canary reached a page. */
async function counted(model, texts) {
  const ends = new Map();
  const reached = [];
  for (const { text, canary } of texts) {
    const { end, said } = await fate(model, text);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (said !== undefined && canary !== undefined && folded(said).includes(folded(canary)))
      reached.push({ canary, said });
  }
  return { ends: [...ends].sort((a, b) => b[1] - a[1]), reached };
}

/** The red team against a model. */
export const attack = (model) => counted(model, readRedTeam());

/** Everyday sentences against a model: how many come back. Each three of the corpus are one text, so that they are long enough. */
export function everyday(model) {
  const texts = readCorpus("held-out").map(({ text }) => text);
  const entries = texts.flatMap((_, i) => (i % 3 === 0 ? [{ text: texts.slice(i, i + 3).join(". ") }] : []));
  return counted(model, entries);
}

/** How our own answers end, without a model: ordinary ones by kind, and bad ones in all their ways. */
export function answers() {
  const shown = ["tuned", "held-out"].flatMap((part) =>
    ["reflection", "summary", "note"].map((kind) => {
      const ends = readOrdinary(part)
        .filter((one) => one.kind === kind)
        .map((one) => endOf(one));
      return {
        what: `ordinary ${kind}, ${part}`,
        all: ends.length,
        shown: ends.filter((end) => end === "shown").length,
      };
    }),
  );
  const bad = readBad();
  const through = bad.filter((one) => badWays(one).some((way) => endOf(way) === "shown"));
  return [...shown, { what: "bad, in all ways", all: bad.length, shown: through.length }];
}
