/** The adapter of models against all that the simulator can do wrong. */
import { afterAll, expect, test } from "vitest";
import { chatModel } from "~/platform/ai/model.server";
import { outsideCaller } from "~/platform/outside/outside-call.server";
import { judgeAnswer, reflectionSchema } from "~/features/ai/guard/judge-answer";
import { asData, reflectionSystem } from "~/features/ai/guard/reflection-prompt";
import { redactAll } from "~/features/ai/redaction/redact";
import { startProviders } from "../../../scripts/providers/server.mjs";
import "./lists.mjs";

const simulator = await startProviders({ port: 0 });
afterAll(() => simulator.stop());

const fault = (mode, more = {}) =>
  fetch(`${simulator.url}/faults`, { method: "POST", body: JSON.stringify({ provider: "openai", mode, ...more }) });
const outbox = async () => (await fetch(`${simulator.url}/outbox.json?provider=openai`)).json();

const reports = [];
function modelHere({ timeLimit = 400, key = "sk-test" } = {}) {
  const breaker = {
    admit: async () => ({ go: true, steady: false }),
    report: async (_, worked) => reports.push(worked),
  };
  const outside = outsideCaller({ breaker, metrics: () => {}, background: () => {}, timeLimit });
  return chatModel({ baseUrl: `${simulator.url}/openai/v1`, apiKey: key, model: "gpt-test" }, outside);
}

const text = "Hoje caminhei com a Mariana pela manhã e depois o trabalho pesou bastante.";
const { texts, places } = redactAll([text], []);
const question = (mayGo = async () => true) => ({
  system: reflectionSystem,
  text: asData(texts[0]),
  form: { name: "reflection", schema: reflectionSchema },
  mostTokens: 300,
  mayGo,
});

test("a reflection comes back, and what was sent has no name in it, no tool and a fixed form", async () => {
  await fault("ok");
  const answer = await modelHere().ask(question());
  expect(answer).toMatchObject({ ok: true, value: { model: "gpt-test" } });
  expect(judgeAnswer(answer.value.content, { input: texts[0], system: reflectionSystem, places }).ok).toBe(true);
  const [sent] = await outbox();
  expect(sent.body).toContain("⟦PESSOA_1⟧");
  expect(JSON.stringify(sent)).not.toContain("Mariana");
});

test.each([
  ["down", "unreachable"],
  ["429", "rate_limited"],
  ["500", "provider_error"],
  ["garbage", "garbage"],
  ["half", "unreachable"],
  ["slow", "timeout"],
])("a provider that is %s is a refusal, told to the breaker", async (mode, failure) => {
  await fault(mode, mode === "slow" ? { ms: 2000 } : {});
  reports.length = 0;
  const answer = await modelHere().ask(question());
  expect(answer).toMatchObject({ ok: false, failure });
  expect(reports).toEqual([false]);
  await fault("ok");
});

test("another form than was asked for is thrown away by who judges", async () => {
  await fault("wrong");
  const answer = await modelHere().ask(question());
  await fault("ok");
  expect(judgeAnswer(answer.value.content, { input: texts[0], system: reflectionSystem, places })).toEqual({
    ok: false,
    refusal: "schema",
  });
});

test("what may no longer be sent is not", async () => {
  const before = (await outbox()).length;
  expect(await modelHere().ask(question(async () => false))).toMatchObject({ ok: false, failure: "overtaken" });
  expect(await outbox()).toHaveLength(before);
});

test("without a key nobody is asked", async () => {
  const before = (await outbox()).length;
  const model = modelHere({ key: "" });
  expect(model.name).toBeNull();
  expect((await model.ask(question())).ok).toBe(false);
  expect(await outbox()).toHaveLength(before);
});
