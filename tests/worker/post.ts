import { mail } from "~/features/notifications/mail/mail.directory.table";
import type { Mail } from "~/platform/messages/mail.server";
import type { Receipt } from "~/platform/outside/outside";
import type { AiMessage, CopyMessage, EventsMessage, NotificationsMessage } from "~/platform/platform";
import type { Sms } from "~/platform/messages/sms.server";
import type { WhatsAppMessage } from "~/platform/messages/whatsapp.server";
import type { PushMessage, PushOptions } from "~/platform/push/web-push.server";
import { consumeCopies } from "../../workers/consumers/copies";
import { consumeEvents } from "../../workers/consumers/events";
import { consumeNotifications } from "../../workers/consumers/notifications";
import type { Job } from "../../workers/job-scope";
import { testWorld } from "./callers";
import type { World } from "./world";

/** A world whose queues and mail provider stand still until a test moves them. */
export type Post = {
  world: World;
  job: Job;
  /** What lies on the queues. */
  events: EventsMessage[];
  notifications: NotificationsMessage[];
  /** What waits for a model. */
  asks: AiMessage[];
  /** Turns of copies of somebody's data. */
  copies: CopyMessage[];
  /** What the providers were given, every time. */
  sent: Mail[];
  texts: Sms[];
  whatsApps: WhatsAppMessage[];
  pushes: { endpoint: string; message: PushMessage; options: PushOptions }[];
  /** What was parked on the dead-letter queue. */
  parked: unknown[];
  /** What breaks. */
  broken: { events: boolean; notifications: boolean };
  answer: { now: Receipt | "dies after sending" };
  /** What WhatsApp answers; null: as the others. */
  onWhatsApp: { now: Receipt | null };
};

const goneDevice = {
  ok: false,
  failure: "rejected",
  status: 410,
  retryable: false,
  retryAfter: null,
  gone: true,
} as const;

function answered({ answer }: Post, own: Receipt | null = null): Promise<Receipt> {
  const now = own ?? answer.now;
  return now === "dies after sending" ? Promise.reject(new Error("isolate gone")) : Promise.resolve(now);
}

/** Opens the post: real databases and consumers, queues and provider in the test's hands. */
export function newPost(): Post {
  const post = {
    events: [],
    notifications: [],
    asks: [],
    copies: [],
    sent: [],
    texts: [],
    whatsApps: [],
    pushes: [],
    parked: [],
    broken: { events: false, notifications: false },
    answer: { now: { ok: true, providerId: "re_1" } },
    onWhatsApp: { now: null },
  } as unknown as Post;
  post.world = testWorld(() => ({
    origin: "https://caris.test",
    sendEvents: async (message) => {
      if (post.broken.events) return Promise.reject(new Error("queue down"));
      post.events.push(message);
      return Promise.resolve();
    },
    sendAi: (message) => {
      post.asks.push(message);
      return Promise.resolve();
    },
    sendCopy: (message) => {
      post.copies.push(message);
      return Promise.resolve();
    },
    sendNotifications: async (messages) => {
      if (post.broken.notifications) return Promise.reject(new Error("queue down"));
      post.notifications.push(...messages);
      return Promise.resolve();
    },
    parkNotification: (message) => {
      post.parked.push(message);
      return Promise.resolve();
    },
    mailer: {
      send: (letter) => {
        post.sent.push(letter);
        return answered(post);
      },
    },
    sms: {
      send: (text) => {
        post.texts.push(text);
        return answered(post);
      },
    },
    whatsapp: {
      isOn: true,
      send: (message) => {
        post.whatsApps.push(message);
        return answered(post, post.onWhatsApp.now);
      },
    },
    push: {
      send: ({ endpoint }, message, options) => {
        post.pushes.push({ endpoint, message, options });
        return endpoint.includes("gone") ? Promise.resolve(goneDevice) : answered(post);
      },
    },
  }));
  const directory = post.world.directory({ system: "test" });
  const shard: Job["shard"] = (plane) => ({ ...directory, db: post.world.scope.shard(plane), plane });
  post.job = {
    scope: post.world.scope,
    directory,
    shard,
    on: (plane) => (plane === "DIRECTORY" ? directory : shard(plane)),
  };
  return post;
}

/** A batch as the platform hands it to a consumer, and what became of each message. */
export function batchOf(queue: string, bodies: unknown[]) {
  const outcomes: string[] = [];
  const messages = bodies.map((body, i) => ({
    id: String(i),
    timestamp: new Date(),
    attempts: 1,
    body,
    ack: () => void outcomes.push("ack"),
    retry: () => void outcomes.push("retry"),
  }));
  return {
    batch: { queue, messages, ackAll: () => undefined, retryAll: () => undefined } as unknown as MessageBatch,
    outcomes,
  };
}

/** Does the turns of copies that wait in their queue. @returns whether there were any */
export async function deliverCopies({ copies, job }: Post): Promise<boolean> {
  const waiting = copies.splice(0);
  await consumeCopies(batchOf("copies", waiting).batch, job);
  return waiting.length > 0;
}

/** Lets the queues deliver once: events, then notifications. @returns what became of each message */
export async function deliver(post: Post): Promise<string[]> {
  await post.world.settled();
  const events = batchOf("events", post.events.splice(0));
  await consumeEvents(events.batch, post.job);
  const notifications = batchOf("notifications", post.notifications.splice(0));
  await consumeNotifications(notifications.batch, post.job);
  return [...events.outcomes, ...notifications.outcomes];
}

/** The context of a stranger. */
export const nobody = ({ world }: Post) => world.directory({ anonymous: true as const });
/** Every mail row. */
export const mails = ({ world }: Post) => world.scope.directory.select().from(mail);
/** The words of a letter, or of a file with it: an id's random letters spell a short name once in some hundreds. */
export const wordsOf = (...texts: (string | undefined)[]) => texts.join("\n").replace(/[\w-]{20,}/g, "…");
/** The secret of the link in a letter. */
export const linkIn = (letter: Mail | undefined, path: string) =>
  new RegExp(`https://caris\\.test/${path}/([\\w-]{43})`).exec(letter?.text ?? "")?.[1] ?? "";
