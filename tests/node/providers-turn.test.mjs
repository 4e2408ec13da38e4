import { expect, test } from "vitest";
import { post, setFault, simulated } from "./providers-calls.mjs";

simulated();

const path = "/turn/v1/turn/keys/key-1/credentials/generate-ice-servers";
const authorization = { authorization: "Bearer token", "content-type": "application/json" };

test("a key, a token and a life get a relay with credentials, the same for the same", async () => {
  const answer = await post(path, { ttl: 3600 }, authorization);
  expect(answer.status).toBe(201);
  const { iceServers } = await answer.json();
  expect(iceServers[1]).toMatchObject({ username: expect.any(String), credential: expect.any(String) });
  expect(iceServers[1].urls.some((url) => url.startsWith("turns:"))).toBe(true);
  expect((await (await post(path, { ttl: 3600 }, authorization)).json()).iceServers).toEqual(iceServers);
});

test("what Cloudflare refuses is refused, and faults are met", async () => {
  expect((await post(path, { ttl: 3600 })).status).toBe(401);
  expect((await post(path, { ttl: 999_999 }, authorization)).status).toBe(400);
  expect((await post("/turn/v1/turn/keys/key-1", {}, authorization)).status).toBe(404);
  await setFault({ provider: "turn", mode: "429" });
  expect((await post(path, { ttl: 3600 }, authorization)).status).toBe(429);
});
