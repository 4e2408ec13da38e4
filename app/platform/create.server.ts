import type { Meter } from "~/lib/meter";
import { durableAttempts } from "./attempts.server";
import { durableChannels } from "./channels.server";
import { readConfig, type Config } from "./config.server";
import type { Env } from "./env";
import { healthProbes } from "./health.server";
import { parseKeyring } from "./keyring.server";
import { resendMailer } from "./mail.server";
import { masterKeysOf, type MasterKeys } from "./master-keys.server";
import type { Platform } from "./platform";
import { tokensOf, type Tokens } from "./tokens.server";

/** What an isolate makes once and every request shares: settings and keys. */
export type Isolate = { config: Config; masterKeys: MasterKeys; tokens: Tokens };

let isolate: Isolate | undefined;

/** The isolate's settings and keys. @throws Error naming every missing or unfit setting */
export function isolateOf(env: Env): Isolate {
  if (isolate) return isolate;
  const config = readConfig(env);
  isolate = {
    config,
    masterKeys: masterKeysOf(parseKeyring(config.masterKeys)),
    tokens: tokensOf(parseKeyring(config.tokenKeys)),
  };
  return isolate;
}

/** The outside world as one request may touch it. */
export function createPlatform(
  env: Env,
  { config, masterKeys, tokens }: Isolate,
  meter: Meter,
  waitUntil: (work: Promise<unknown>) => void,
  requestOrigin: string,
): Platform {
  return {
    meter,
    masterKeys,
    tokens,
    attempts: durableAttempts(env.ATTEMPT_GUARD),
    channels: durableChannels(env.USER_CHANNEL),
    probes: healthProbes(env),
    mailer: resendMailer(config.mail),
    cache: {
      get: (key) => env.CACHE.get(key),
      put: (key, value, ttlSeconds) => env.CACHE.put(key, value, { expirationTtl: ttlSeconds }),
    },
    sendEvents: async (message) => {
      await env.EVENTS.send(message);
    },
    sendNotifications: async (messages) => {
      if (messages.length > 0) await env.NOTIFICATIONS.sendBatch(messages.map((body) => ({ body })));
    },
    background: (work) => waitUntil(work),
    origin: config.origin === "" ? requestOrigin : config.origin.replace(/\/$/, ""),
  };
}
