import * as z from "zod";
import { hours, seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import type { Config } from "./config.server";
import type { Outside } from "./outside/outside-call.server";
import { jsonOf, type Reply } from "./outside/outside-exchange.server";

/** A way for two browsers to find or reach each other (RTCIceServer). */
type IceServer = { urls: string[]; username?: string; credential?: string };

/** Where browsers find each other, and are relayed where a network lets nothing else through. */
export type Turn = {
  /** Good for one session; without TURN, or when it does not answer at once, only ways that need no relay. Never throws. */
  iceServers(): Promise<IceServer[]>;
};

/** Longer than any session's room is open. */
const life = hours(5);
/** Somebody is waiting to enter: without an answer by then they enter without a relay. */
const patience = seconds(2);
/** Cloudflare also offers TURN on port 53, which browsers block, and waiting for it delays a call. */
const isOfUse = (url: string) => !/:53(\?|$)/.test(url);

const one = z.object({
  urls: z.union([z.string(), z.array(z.string())]).transform((urls) => [urls].flat().filter(isOfUse).slice(0, 12)),
  username: z.string().max(600).optional(),
  credential: z.string().max(600).optional(),
});
const answered = z.object({ iceServers: z.union([one.transform((single) => [single]), z.array(one).max(6)]) });

/** What Cloudflare answered: servers with at least one address. Null for anything else. */
function serversIn({ text }: Pick<Reply, "text">): IceServer[] | null {
  const read = answered.safeParse(jsonOf(text)).data?.iceServers.filter(({ urls }) => urls.length > 0);
  return read && read.length > 0 ? (JSON.parse(JSON.stringify(read)) as IceServer[]) : null;
}

/** Cloudflare's TURN (Realtime), or, where none is configured, `stun` alone. */
export function cloudflareTurn({ turn }: Pick<Config, "turn">, outside: Outside): Turn {
  const { keyId, apiToken, baseUrl, stun } = turn;
  const plain = stun.length > 0 ? [{ urls: [...stun] }] : [];
  if (keyId === "" || apiToken === "") return { iceServers: () => Promise.resolve(plain) };
  const asked = () =>
    outside.call({
      provider: "turn",
      repeatable: true,
      request: () =>
        new Request(`${baseUrl}/v1/turn/keys/${encodeURIComponent(keyId)}/credentials/generate-ice-servers`, {
          method: "POST",
          headers: { Authorization: `Bearer ${apiToken}`, "Content-Type": "application/json" },
          body: JSON.stringify({ ttl: life / 1000 }),
        }),
      read: serversIn,
    });
  return {
    async iceServers() {
      const answer = await inTime(asked(), patience, () => null).catch(() => null);
      return answer?.ok ? answer.value : plain;
    },
  };
}
