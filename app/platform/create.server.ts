import type { Meter } from "~/lib/meter";
import { seconds } from "~/lib/duration";
import { chatModel } from "./ai/model.server";
import { voiceTranscriber } from "./ai/transcriber.server";
import { durableAttempts } from "./objects/attempts.server";
import { circuitLook, durableBreaker } from "./outside/breaker.server";
import { durableChannels } from "./objects/channels.server";
import { durableContactLines } from "./objects/contact-lines.server";
import { bareAddress, readConfig, type Config } from "./config.server";
import type { Env } from "./env";
import { r2FilesStore } from "./files-store.server";
import { healthProbes } from "./health.server";
import { parseKeyring } from "./keys/keyring.server";
import { resendMailer } from "./messages/mail.server";
import { auditKeysOf, type AuditKeys } from "./keys/audit-keys.server";
import { masterKeysOf, type MasterKeys } from "./keys/master-keys.server";
import { outsideCaller } from "./outside/outside-call.server";
import { durableMetricBoard } from "./metrics/metric-board";
import { notePoints, type NotePoint } from "./metrics/metrics.server";
import { outsideMetrics } from "./outside/outside-metrics.server";
import { stripePayments } from "./payments/stripe.server";
import type { Platform } from "./platform";
import { durableRooms } from "./objects/rooms.server";
import { durableSessionRooms } from "./objects/session-rooms.server";
import { siteFiles } from "./site-files.server";
import { twilioSender } from "./messages/sms.server";
import { durableBoards } from "./objects/sos.server";
import { cloudflareTurn } from "./turn.server";
import { tokensOf, type Tokens } from "./keys/tokens.server";
import { whatsAppSender } from "./messages/whatsapp.server";
import { webPushSender } from "./push/web-push.server";

/** What an isolate makes once and every request shares: settings and keys. */
export type Isolate = { config: Config; masterKeys: MasterKeys; tokens: Tokens; auditKeys: AuditKeys };

let isolate: Isolate | undefined;

/** The isolate's settings and keys. @throws Error naming every missing or unfit setting */
export function isolateOf(env: Env): Isolate {
  if (isolate) return isolate;
  const config = readConfig(env);
  isolate = {
    config,
    masterKeys: masterKeysOf(parseKeyring(config.masterKeys)),
    tokens: tokensOf(parseKeyring(config.tokenKeys)),
    auditKeys: auditKeysOf(parseKeyring(config.auditKeys)),
  };
  return isolate;
}

/** The channels to people, on one base of outside calls. */
function createChannels(
  env: Env,
  config: Config,
  note: NotePoint,
  background: (work: Promise<unknown>) => void,
): Pick<
  Platform,
  | "mailer"
  | "sms"
  | "whatsapp"
  | "push"
  | "payments"
  | "model"
  | "transcriber"
  | "modelPrice"
  | "turn"
  | "mailFrom"
  | "vapidPublicKey"
  | "webhooks"
> {
  const breaker = durableBreaker(env.CIRCUIT_BREAKER);
  const parts = { breaker, metrics: outsideMetrics(note), background };
  const outside = outsideCaller(parts);
  return {
    mailer: resendMailer(config.mail, outside),
    sms: twilioSender(config.sms, outside),
    whatsapp: whatsAppSender(config, outside),
    push: webPushSender(config.push, outside),
    payments: stripePayments(config.payments, outside),
    // A model thinks longer than others, and listens longer still; nobody waits at the page.
    modelPrice: config.ai.price,
    model: chatModel(config.ai, outsideCaller({ ...parts, timeLimit: seconds(25) })),
    transcriber: voiceTranscriber(config.ai, outsideCaller({ ...parts, timeLimit: seconds(60) })),
    turn: cloudflareTurn(config, outside),
    mailFrom: bareAddress(config.mail.from),
    vapidPublicKey: config.push.publicKey,
    webhooks: { resendSecret: config.mail.webhookSecret, twilioAuthToken: config.sms.authToken },
  };
}

/** What is handed to queues. */
function queuesOf(
  env: Env,
): Pick<Platform, "sendEvents" | "sendAi" | "sendCopy" | "sendNotifications" | "parkNotification"> {
  return {
    sendEvents: async (message) => {
      await env.EVENTS.send(message);
    },
    sendAi: async (message) => {
      await env.AI_JOBS.send(message);
    },
    sendCopy: async (message) => {
      await env.COPIES.send(message);
    },
    sendNotifications: async (messages) => {
      if (messages.length > 0) await env.NOTIFICATIONS.sendBatch(messages.map((body) => ({ body })));
    },
    parkNotification: async (message) => {
      await env.NOTIFICATIONS_DEAD.send(message);
    },
  };
}

/** The outside world as one request may touch it. */
export function createPlatform(
  env: Env,
  { config, masterKeys, tokens, auditKeys }: Isolate,
  meter: Meter,
  waitUntil: (work: Promise<unknown>) => void,
  requestOrigin: string,
): Platform {
  const metricBoard = durableMetricBoard(env.METRIC_BOARD);
  const note = notePoints(env.METRICS, metricBoard, waitUntil);
  return {
    meter,
    note,
    readMetrics: (question) => metricBoard.read(question),
    masterKeys,
    tokens,
    auditKeys,
    attempts: durableAttempts(env.ATTEMPT_GUARD),
    channels: durableChannels(env.USER_CHANNEL),
    rooms: durableRooms(env.CHAT_ROOM),
    sessionRooms: durableSessionRooms(env.ROOM_SIGNAL),
    sos: durableBoards(env.SOS_BOARD, env.SOS_AUDITOR),
    contactLines: durableContactLines(env.CONTACT_LINE),
    files: r2FilesStore(env.FILES),
    siteFile: siteFiles(env.ASSETS),
    probes: healthProbes(env),
    circuit: circuitLook(env.CIRCUIT_BREAKER),
    ...createChannels(env, config, note, waitUntil),
    cache: {
      get: (key) => env.CACHE.get(key),
      put: (key, value, ttlSeconds) => env.CACHE.put(key, value, { expirationTtl: ttlSeconds }),
    },
    ...queuesOf(env),
    background: (work) => waitUntil(work),
    privacyOfficer: config.privacyOfficer,
    processorContacts: config.processorContacts,
    origin: config.origin === "" ? requestOrigin : config.origin.replace(/\/$/, ""),
  };
}
