import type { PrivacyOfficer } from "./config.server";
import type { ShardName, Plane } from "./planes";
import type { Meter } from "~/lib/meter";
import type { Model } from "./ai/model";
import type { Transcriber } from "./ai/transcriber";
import type { AuditKeys } from "./keys/audit-keys.server";
import type { Attempts } from "./objects/attempts.server";
import type { CircuitLook } from "./outside/breaker.server";
import type { Channels } from "./objects/channels";
import type { ContactLines } from "./objects/contact-lines.server";
import type { FilesStore } from "./files-store.server";
import type { HealthProbes } from "./health.server";
import type { MetricAnswer, MetricQuestion } from "./metrics/metric-board";
import type { NotePoint } from "./metrics/metrics.server";
import type { Mailer } from "./messages/mail.server";
import type { MasterKeys } from "./keys/master-keys.server";
import type { Rooms } from "./objects/rooms.server";
import type { SessionRooms } from "./objects/session-rooms.server";
import type { SiteFiles } from "./site-files.server";
import type { SmsSender } from "./messages/sms.server";
import type { SosBoards } from "./objects/sos.server";
import type { Turn } from "./turn.server";
import type { Tokens } from "./keys/tokens.server";
import type { WhatsAppSender } from "./messages/whatsapp.server";
import type { Payments } from "./payments/payments";
import type { PushSender } from "./push/web-push.server";

/** Rows of the audit that could not be written when somebody was shown a list: ids, an act, from where; never content. A row: its id, the thing, whose it is, by which right. */
export type LookedMessage = {
  clinicId: string;
  memberId: string;
  role: string;
  action: string;
  entity: string;
  reason: string | null;
  ip: string;
  userAgent: string;
  requestId: string;
  at: number;
  eachTime: boolean;
  rows: [string, string, string, string | null][];
};
/** What the `events` queue carries: ids, never content. */
export type EventsMessage = { v: 1; plane: Plane; ids: string[]; looked?: LookedMessage };
/** What the `notifications` queue carries: an account's mail, a member's delivery, or a wake-up for what waits for a service. */
export type NotificationsMessage =
  | { v: 1; mailId: string }
  | { v: 2; plane: ShardName; clinicId: string; deliveryId: string }
  | { v: 3; service: string; most: number };

/** What the `ai` queue carries: what is to be asked of a model. */
export type AiMessage =
  | { v: 1; plane: ShardName; clinicId: string; insightId: string }
  | { v: 2; plane: ShardName; clinicId: string; askId: string }
  | { v: 3; plane: ShardName; clinicId: string; transcriptId: string };

/** What the `copies` queue carries: of which copy of somebody's data a turn is to be done. */
export type CopyMessage = { v: 1; plane: ShardName; clinicId: string; id: string };

/** Every outside thing a use case may touch, per request. One file each in this folder. */
export type Platform = {
  meter: Meter;
  /** Takes a data point; waits for nothing. */
  note: NotePoint;
  /** What was measured in the last days. */
  readMetrics(question: MetricQuestion): Promise<MetricAnswer>;
  masterKeys: MasterKeys;
  tokens: Tokens;
  /** Signs what the audit has sealed. */
  auditKeys: AuditKeys;
  attempts: Attempts;
  channels: Channels;
  rooms: Rooms;
  /** The doors of online sessions. */
  sessionRooms: SessionRooms;
  /** Where the browsers of a call find each other. */
  turn: Turn;
  sos: SosBoards;
  /** Numbers of emergency contacts: who agreed, and what may be sent. */
  contactLines: ContactLines;
  /** Bytes of files, sealed before they get there. */
  files: FilesStore;
  /** What is deployed beside the Worker. */
  siteFile: SiteFiles;
  mailer: Mailer;
  /** Bare address that letters come from. */
  mailFrom: string;
  sms: SmsSender;
  whatsapp: WhatsAppSender;
  push: PushSender;
  payments: Payments;
  model: Model;
  transcriber: Transcriber;
  /** What a million tokens cost, in centavos: sent, and written by a model. */
  modelPrice: { inCents: number; outCents: number };
  /** What a browser needs to subscribe to our push, base64url. */
  vapidPublicKey: string;
  /** What the providers' webhooks are checked with. */
  webhooks: { resendSecret: string; twilioAuthToken: string };
  /** KV: may be 60 s stale; never sessions, revocation or limits. */
  cache: {
    get(key: string): Promise<string | null>;
    put(key: string, value: string, ttlSeconds: number): Promise<void>;
  };
  /** Asks our own parts whether they answer. */
  probes: HealthProbes;
  /** How the circuit to a provider stands. */
  circuit(key: string): Promise<CircuitLook>;
  sendEvents(message: EventsMessage): Promise<void>;
  sendAi(message: AiMessage): Promise<void>;
  sendCopy(message: CopyMessage): Promise<void>;
  sendNotifications(messages: NotificationsMessage[]): Promise<void>;
  /** Puts a notification that was given up on the dead-letter queue. */
  parkNotification(message: unknown): Promise<void>;
  /** Lets work outlive the answer. It must not throw: nobody is there to hear. */
  background(work: Promise<void>): void;
  /** Address of the site for links in mail, without trailing slash. */
  origin: string;
  /** Who answers for the protection of data. */
  privacyOfficer: PrivacyOfficer;
  /** Where companies that treat data for us are written to about it; without one the letter goes to the privacy officer, who hands it on. */
  processorContacts: Readonly<Record<string, string | undefined>>;
};
