import { beforeEach, expect, test } from "vitest";
import { outboxOf, resetSimulator, setFault, simulator } from "../../../tests/worker/outside/simulator";
import { wav } from "../../../tests/samples";
import { seconds } from "~/lib/duration";
import { outsideCaller } from "../outside/outside-call.server";
import { voiceTranscriber } from "./transcriber.server";

beforeEach(resetSimulator);

function hearing({ apiKey = "sk-test", timeLimit = seconds(5), may = true } = {}) {
  const breaker = {
    admit: () => Promise.resolve({ go: true, steady: false } as const),
    report: () => Promise.resolve(),
  };
  const outside = outsideCaller({ breaker, metrics: () => {}, background: () => {}, timeLimit });
  const ai = { baseUrl: `${simulator}/openai/v1`, apiKey, voiceModel: "voice-test" };
  const mayGo = () => Promise.resolve(may);
  return (type = "audio/wav") => voiceTranscriber(ai, outside).hear({ bytes: wav(1), type, mayGo });
}

test("a sound is sent as the wire format wants it, and what was heard comes back with what it cost", async () => {
  const answer = await hearing()();
  expect(answer).toMatchObject({ ok: true, value: { model: "voice-test", seconds: 0 } });
  if (answer.ok) expect([answer.value.text.length > 20, answer.value.tokensIn > 0]).toEqual([true, true]);
  const [sent] = await outboxOf("openai");
  expect(sent?.body).toMatch(/^\[som: som\.wav, audio\/wav, \d+ bytes, pt\]$/);
  for (const type of ["audio/webm", "audio/mp4", "audio/mpeg", "audio/ogg", "audio/unknown"])
    expect((await hearing()(type)).ok, type).toBe(true);
});

test("every fault is a value, and never half of an answer", async () => {
  const said: unknown[] = [];
  for (const mode of ["down", "500", "429", "garbage", "half", "wrong", "slow"]) {
    await setFault("openai", mode, { ms: 3000 });
    const answer = await hearing({ timeLimit: mode === "slow" ? 300 : seconds(5) })();
    said.push([mode, answer.ok ? answer.value : answer.failure]);
  }
  expect(said).toEqual([
    ["down", "unreachable"],
    ["500", "provider_error"],
    ["429", "rate_limited"],
    ["garbage", "garbage"],
    ["half", "unreachable"],
    ["wrong", "garbage"],
    ["slow", "timeout"],
  ]);
});

test("without leave, and without a key, nothing is sent", async () => {
  expect(await hearing({ may: false })()).toMatchObject({ ok: false, failure: "overtaken" });
  expect(await hearing({ apiKey: "" })()).toMatchObject({ ok: false, failure: "rejected" });
  expect(await outboxOf("openai")).toEqual([]);
});
