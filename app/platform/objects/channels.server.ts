import { AppError } from "~/lib/app-error";
import type { Ending } from "./ending";
import { askTwice, connectionAnswer } from "./object-answer";

/** Whose channel: one member of one clinic. */
export type ChannelAddress = { clinicId: string; memberId: string };

/** What is told to a member's devices. No text that a person wrote: ids, numbers and flags; a device fetches the rest. */
export type ChannelEvent = {
  /** The same for every delivery of the same happening: the second one changes nothing. 1–200 characters. */
  key: string;
  /** `notification`, `sos-alert`, `unread` …: lower case, digits and hyphens. */
  type: string;
  /** JSON, at most 32 KB. */
  data: unknown;
};

/** The login that a connection belongs to, and when (ms) it was looked up: one that ended since is refused. */
export type ChannelIdentity = { sessionId: string; authorisedAt?: number };

/** A line to each member's devices, kept by one UserChannel object per member. */
export type Channels = {
  /** Tells all devices of a member, now or when they come back. */
  publish(to: ChannelAddress, event: ChannelEvent): Promise<void>;
  /** Tells many members, at most 25 at once; who cannot be reached stops nobody. @returns how many were not reached */
  publishToMany(to: readonly ChannelAddress[], event: ChannelEvent): Promise<{ failed: number }>;
  /**
   * The answer to a request of a device for its channel: 101 with the socket when it asks for an upgrade, else a stream
   * of server-sent events. The caller has authorised it. @throws AppError `auth.required` when the login has ended since
   */
  connect(to: ChannelAddress, request: Request, identity: ChannelIdentity): Promise<Response>;
  /** Closes what an ending covers, also what is still on its way. */
  end(to: ChannelAddress, ending: Ending): Promise<void>;
  /** Forgets everything that the member's devices were told. Harmless twice. */
  forget(to: ChannelAddress): Promise<void>;
  /** Whether a device of the member is connected, and how many. */
  presence(to: ChannelAddress): Promise<{ online: boolean; devices: number }>;
};

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
