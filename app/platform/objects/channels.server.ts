import type { ChannelAddress, ChannelEvent, ChannelIdentity, Channels } from "./channels";
import { AppError } from "~/lib/app-error";
import type { Ending } from "./ending";
import { askTwice, connectionAnswer } from "./object-answer";

/** The face of workers/durable-objects/user-channel, as a stub shows it. */
type ChannelStub = {
  fetch(request: Request): Promise<Response & { webSocket?: unknown }>;
  publish(event: ChannelEvent): Promise<{ id: number; duplicate: boolean }>;
  presence(): Promise<{ online: boolean; devices: number }>;
  end(ending: Ending): Promise<void>;
  forget(): Promise<void>;
};

const atOnce = 25;

/** What the object is told of a connection; neither cookie, token nor ticket goes further than here. */
function connectionRequest(memberId: string, request: Request, { sessionId, authorisedAt }: ChannelIdentity): Request {
  const identity = { "X-Session": sessionId, "X-Member": memberId };
  const headers = new Headers({ ...identity, "X-Authorised-At": String(authorisedAt ?? Date.now()) });
  const upgrade = request.headers.get("Upgrade");
  if (upgrade !== null) headers.set("Upgrade", upgrade);
  const after = new URL(request.url).searchParams.get("after") ?? request.headers.get("Last-Event-ID");
  if (after !== null) headers.set("X-After", after);
  return new Request("https://channel.invalid/", { headers });
}

/** Channels kept by one UserChannel object per member. */
export function durableChannels(namespace: DurableObjectNamespace): Channels {
  const channel = ({ clinicId, memberId }: ChannelAddress) =>
    namespace.get(namespace.idFromName(`${clinicId}/${memberId}`)) as unknown as ChannelStub;
  // A key makes the second try harmless.
  const publish = (to: ChannelAddress, event: ChannelEvent) =>
    askTwice(async () => void (await channel(to).publish(event)));
  return {
    publish,
    async publishToMany(to, event) {
      let failed = 0;
      for (let i = 0; i < to.length; i += atOnce) {
        const settled = await Promise.allSettled(to.slice(i, i + atOnce).map((address) => publish(address, event)));
        failed += settled.filter(({ status }) => status === "rejected").length;
      }
      return { failed };
    },
    async connect(to, request, identity) {
      const answer = await channel(to).fetch(connectionRequest(to.memberId, request, identity));
      if (answer.status === 401) throw new AppError("auth.required");
      return connectionAnswer(answer);
    },
    end: (to, ending) => askTwice(() => channel(to).end(ending)),
    forget: (to) => channel(to).forget(),
    presence: (to) => channel(to).presence(),
  };
}
