import { afterAll, beforeEach, expect, test } from "vitest";
import { newIsolate } from "../../tests/worker/outside/isolate";
import { resetSimulator, setFault, simulator } from "../../tests/worker/outside/simulator";
import { cloudflareTurn } from "./turn.server";

beforeEach(resetSimulator);
afterAll(resetSimulator);

const stun = ["stun:stun.invalid:3478"];
const turn = { keyId: "key-1", apiToken: "token", baseUrl: `${simulator}/turn`, stun };

test("a relay is asked for with a life, and comes without the port that browsers block", async () => {
  const servers = await cloudflareTurn({ turn }, newIsolate().outside).iceServers();
  expect(servers.flatMap(({ urls }) => urls)).toEqual([
    "stun:stun.invalid:3478",
    "turn:turn.invalid:3478?transport=udp",
    "turn:turn.invalid:3478?transport=tcp",
    "turns:turn.invalid:5349?transport=tcp",
  ]);
  expect(servers[1]).toMatchObject({
    username: expect.any(String) as string,
    credential: expect.any(String) as string,
  });
});

test("nobody is asked without a key, and whatever the provider does people enter: without a relay", async () => {
  const plain = [{ urls: stun }];
  await setFault("turn", "slow", { ms: 60_000 });
  expect(await cloudflareTurn({ turn: { ...turn, apiToken: "" } }, newIsolate().outside).iceServers()).toEqual(plain);
  expect(await cloudflareTurn({ turn: { ...turn, stun: [] } }, newIsolate().outside).iceServers()).toEqual([]); // hangs
  for (const mode of ["down", "429", "garbage"]) {
    await setFault("turn", mode);
    expect(await cloudflareTurn({ turn }, newIsolate().outside).iceServers(), mode).toEqual(plain);
  }
});
