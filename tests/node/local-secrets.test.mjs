import { createPrivateKey, createPublicKey } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { localBindings, productionSecrets } from "../../scripts/bindings.mjs";
import { localSecrets } from "../../scripts/secrets.mjs";

let stateDir = "";
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), "caris-secrets-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(stateDir, { recursive: true, force: true });
});
const file = () => join(stateDir, "local-secrets.json");

test("the first start makes secrets that nobody else can read, and every other start finds the same", async () => {
  const first = await localSecrets(stateDir);
  expect(await localSecrets(stateDir)).toEqual(first);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect(first.RESEND_WEBHOOK_SECRET).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
});

test("the VAPID pair is one pair, raw in base64url", async () => {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = await localSecrets(stateDir);
  const point = Buffer.from(VAPID_PUBLIC_KEY, "base64url");
  expect([point.length, point[0], Buffer.from(VAPID_PRIVATE_KEY, "base64url").length]).toEqual([65, 4, 32]);
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const key = createPrivateKey({ key: { kty: "EC", crv: "P-256", x, y, d: VAPID_PRIVATE_KEY }, format: "jwk" });
  expect(createPublicKey(key).export({ format: "jwk" })).toMatchObject({ x, y });
});

test("a file of an earlier version keeps its keys and gets what it lacks", async () => {
  const old = { MASTER_KEYS: "local-1:old", TOKEN_KEYS: "local-1:old", VAPID_PUBLIC_KEY: "half a pair" };
  await writeFile(file(), JSON.stringify(old));
  const secrets = await localSecrets(stateDir);
  expect(secrets).toMatchObject({ MASTER_KEYS: "local-1:old", TOKEN_KEYS: "local-1:old" });
  expect(secrets.VAPID_PUBLIC_KEY).toHaveLength(87);
  expect(JSON.parse(await readFile(file(), "utf8"))).toEqual(secrets);
});

test("a provider without its keys is the simulator, one with them is itself", async () => {
  vi.stubEnv("TWILIO_ACCOUNT_SID", "AC1");
  const some = await localBindings(stateDir, "http://127.0.0.1:8788");
  expect(some).toMatchObject({
    RESEND_BASE_URL: "http://127.0.0.1:8788/resend",
    TWILIO_BASE_URL: "http://127.0.0.1:8788/twilio",
  });
  vi.stubEnv("TWILIO_AUTH_TOKEN", "t");
  vi.stubEnv("TWILIO_FROM", "+5511300000000");
  const all = await localBindings(stateDir, "http://127.0.0.1:8788");
  expect(all.TWILIO_BASE_URL).toBe("https://api.twilio.com");
});

test("production does not start without each of its secrets, and says which are missing", async () => {
  vi.stubEnv("ENVIRONMENT", "production");
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("exit");
  });
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await expect(localBindings(stateDir, "http://127.0.0.1:8788")).rejects.toThrow("exit");
  expect(exit).toHaveBeenCalledWith(1);
  for (const name of productionSecrets) expect(said.mock.calls[0][0]).toContain(`${name} is missing`);
});
