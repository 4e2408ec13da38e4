import { toBase64url } from "~/lib/base64url";
import type { Config } from "../config.server";
import { refusal, type MayGo, type Receipt } from "../outside/outside";
import type { Outside } from "../outside/outside-call.server";
import type { Reply } from "../outside/outside-exchange.server";
import { encryptPush, type PushKeys } from "./push-encryption.server";
import { pushEndpoint } from "./push-endpoint";
import { vapidAuthorization } from "./vapid.server";

export type PushSubscription = PushKeys & { endpoint: string };
/** What the service worker shows: neutral words only, for lock screens. */
export type PushMessage = {
  title: string;
  body: string;
  url: string;
  tag: string;
  /** A button: what is sent when it is pressed, as whom (member id), under which idempotency key. */
  tap?: { label: string; path: string; body: Record<string, string>; owner: string; key: string };
};

export type PushOptions = {
  /** How long the push service keeps it for a device that is off, in seconds. */
  ttl: number;
  urgency: "normal" | "high";
  /** A later message of the same topic replaces one that still waits. */
  topic: string;
  /** SOS: goes out past the circuit breaker. */
  urgent?: boolean;
  mayGo?: MayGo;
};

/** `gone`: the browser has dropped the subscription, so it is to be forgotten. */
export type PushReceipt = Receipt & { gone?: boolean };

/** Sends web push to the browser vendors' services, encrypted for the one browser that can read it. */
export type PushSender = {
  send(subscription: PushSubscription, message: PushMessage, options: PushOptions): Promise<PushReceipt>;
};

// All of our messages fit, so all of them look alike from outside.
const paddedTo = 1024;

/** A topic of at most 32 base64url characters (RFC 8030 §5.4) that tells the push service nothing of ours. */
async function topicOf(topic: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(topic));
  return toBase64url(new Uint8Array(digest)).slice(0, 32);
}

/** Its message's address as the id; an empty one when it gives none. A page of HTML is some other server's. */
function taken({ status, headers }: Reply): string | null {
  const isPage = status === 200 && (headers.get("Content-Type") ?? "").startsWith("text/html");
  return isPage ? null : (headers.get("Location") ?? "");
}

/** A sender on Web Push (RFC 8030, 8291, 8292). */
export function webPushSender(config: Config["push"], outside: Outside): PushSender {
  async function requestOf(url: URL, body: Uint8Array<ArrayBuffer>, { ttl, urgency, topic }: PushOptions) {
    return new Request(url, {
      method: "POST",
      headers: {
        Authorization: await vapidAuthorization(config, url.origin, Date.now()),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        TTL: String(Math.max(0, Math.round(ttl))),
        Urgency: urgency,
        Topic: await topicOf(topic),
      },
      body,
    });
  }
  return {
    async send({ endpoint, ...keys }, message, options) {
      const url = pushEndpoint(endpoint, config);
      const plain = new TextEncoder().encode(JSON.stringify(message));
      const body = url ? await encryptPush(plain, keys, { paddedTo }) : null;
      if (!url || !body) return refusal("rejected");
      const answer = await outside.call({
        provider: "push",
        // Each service has a breaker of its own: a dead or hostile one must not silence the others.
        service: `push:${url.host}`,
        urgent: options.urgent,
        mayGo: options.mayGo,
        repeatable: true, // the topic replaces what still waits, the tag what is already shown
        request: () => requestOf(url, body, options),
        read: taken,
      });
      if (answer.ok) return { ok: true, providerId: answer.value || null };
      return answer.status === 404 || answer.status === 410 ? { ...answer, gone: true } : answer;
    },
  };
}
