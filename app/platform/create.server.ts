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
import { madeWhenAsked, type Makers } from "./made-when-asked";
import { parseKeyring } from "./keys/keyring.server";
import { resendMailer } from "./messages/mail.server";
import { auditKeysOf, type AuditKeys } from "./keys/audit-keys.server";
import { masterKeysOf, type MasterKeys } from "./keys/master-keys.server";
import { outsideCaller, type Outside } from "./outside/outside-call.server";
import { durableMetricBoard, type MetricBoard } from "./metrics/metric-board";
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
import { whenSure } from "./when-sure";

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

/** What the parts of one request's platform are made of. */
type Making = Isolate & {
  env: Env;
  meter: Meter;
  waitUntil(work: Promise<unknown>): void;
  requestOrigin: string;
  metricBoard: MetricBoard;
  note: NotePoint;
  /** The base of outside calls, once there has been one: what is under way at a time is counted in it. */
  outside?: Outside;
};

function outsideParts({ env, note, waitUntil }: Making) {
  return { breaker: durableBreaker(env.CIRCUIT_BREAKER), metrics: outsideMetrics(note), background: waitUntil };
}

/** The one base of a request's outside calls. */
function outsideOf(of: Making): Outside {
  return (of.outside ??= outsideCaller(outsideParts(of)));
}

/** The base for who thinks longer than others; nobody waits at the page. @param timeLimit ms */
function slowOutside(of: Making, timeLimit: number): Outside {
  return outsideCaller({ ...outsideParts(of), timeLimit });
}

/** The channels to people, and to who works for us. */
const channels = {
  mailer: (of: Making) => resendMailer(of.config.mail, outsideOf(of)),
  sms: (of: Making) => twilioSender(of.config.sms, outsideOf(of)),
  whatsapp: (of: Making) => whatsAppSender(of.config, outsideOf(of)),
  push: (of: Making) => webPushSender(of.config.push, outsideOf(of)),
  payments: (of: Making) => stripePayments(of.config.payments, outsideOf(of)),
  modelPrice: ({ config }: Making) => config.ai.price,
  model: (of: Making) => chatModel(of.config.ai, slowOutside(of, seconds(25))),
  transcriber: (of: Making) => voiceTranscriber(of.config.ai, slowOutside(of, seconds(60))),
  turn: (of: Making) => cloudflareTurn(of.config, outsideOf(of)),
  mailFrom: ({ config }: Making) => bareAddress(config.mail.from),
  vapidPublicKey: ({ config }: Making) => config.push.publicKey,
  webhooks: ({ config }: Making) => ({
    resendSecret: config.mail.webhookSecret,
    twilioAuthToken: config.sms.authToken,
  }),
};

/** What is handed to queues. */
const queues: Makers<
  Making,
  Pick<Platform, "sendEvents" | "sendAi" | "sendCopy" | "sendNotifications" | "parkNotification">
> = {
  sendEvents:
    ({ env }) =>
    async (message) => {
      await env.EVENTS.send(message);
    },
  sendAi:
    ({ env }) =>
    async (message) => {
      await env.AI_JOBS.send(message);
    },
  sendCopy:
    ({ env }) =>
    async (message) => {
      await env.COPIES.send(message);
    },
  sendNotifications:
    ({ env }) =>
    async (messages) => {
      if (messages.length > 0) await env.NOTIFICATIONS.sendBatch(messages.map((body) => ({ body })));
    },
  parkNotification:
    ({ env }) =>
    async (message) => {
      await env.NOTIFICATIONS_DEAD.send(message);
    },
};

/** How each part is made. */
const makers: Makers<Making, Platform> = {
  meter: ({ meter }) => meter,
  note: ({ note }) => note,
  readMetrics:
    ({ metricBoard }) =>
    (question) =>
      metricBoard.read(question),
  masterKeys: ({ masterKeys }) => masterKeys,
  tokens: ({ tokens }) => tokens,
  auditKeys: ({ auditKeys }) => auditKeys,
  attempts: ({ env }) => durableAttempts(env.ATTEMPT_GUARD),
  channels: ({ env }) => durableChannels(env.USER_CHANNEL),
  rooms: ({ env }) => durableRooms(env.CHAT_ROOM),
  sessionRooms: ({ env }) => durableSessionRooms(env.ROOM_SIGNAL),
  sos: ({ env }) => durableBoards(env.SOS_BOARD, env.SOS_AUDITOR),
  contactLines: ({ env }) => durableContactLines(env.CONTACT_LINE),
  files: ({ env }) => r2FilesStore(env.FILES),
  siteFile: ({ env }) => siteFiles(env.ASSETS),
  probes: ({ env }) => healthProbes(env),
  circuit: ({ env }) => circuitLook(env.CIRCUIT_BREAKER),
  ...channels,
  cache: ({ env }) => ({
    get: (key) => env.CACHE.get(key),
    put: (key, value, ttlSeconds) => env.CACHE.put(key, value, { expirationTtl: ttlSeconds }),
  }),
  ...queues,
  background:
    ({ waitUntil }) =>
    (work) =>
      waitUntil(work),
  privacyOfficer: ({ config }) => config.privacyOfficer,
  processorContacts: ({ config }) => config.processorContacts,
  origin: ({ config, requestOrigin }) => (config.origin === "" ? requestOrigin : config.origin.replace(/\/$/, "")),
};

/**
 * The outside world as one request may touch it.
 * @param sure what stands before all of it that is outside (`whenSure`)
 */
export function createPlatform(
  env: Env,
  { config, masterKeys, tokens, auditKeys }: Isolate,
  meter: Meter,
  waitUntil: (work: Promise<unknown>) => void,
  requestOrigin: string,
  sure: () => Promise<void> | undefined,
): Platform {
  const metricBoard = durableMetricBoard(env.METRIC_BOARD);
  const note = notePoints(env.METRICS, metricBoard, waitUntil);
  // Name by name: an object spread into another costs V8 more than all the rest here.
  const of: Making = {
    config,
    masterKeys,
    tokens,
    auditKeys,
    env,
    meter,
    waitUntil,
    requestOrigin,
    metricBoard,
    note,
  };
  return madeWhenAsked(makers, of, (name, part) => whenSure(name, part, sure));
}
