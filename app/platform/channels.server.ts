import { AppError } from "~/lib/app-error";

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
  /** Closes what a login has open (4001). */
  endSession(to: ChannelAddress, sessionId: string): Promise<void>;
  /** Closes everything the member has open (4001). */
  closeAll(to: ChannelAddress, reason: string): Promise<void>;
  /** Whether a device of the member is connected, and how many. */
  presence(to: ChannelAddress): Promise<{ online: boolean; devices: number }>;
};

/** The face of workers/durable-objects/user-channel, as a stub shows it. */
type ChannelStub = {
  fetch(request: Request): Promise<Response & { webSocket?: unknown }>;
  publish(event: ChannelEvent): Promise<{ id: number; duplicate: boolean }>;
  presence(): Promise<{ online: boolean; devices: number }>;
  endSession(sessionId: string): Promise<void>;
  closeAll(reason: string): Promise<void>;
};

const atOnce = 25;

/** What the object is told of a connection; neither cookie, token nor ticket goes further than here. */
function connectionRequest(request: Request, { sessionId, authorisedAt }: ChannelIdentity): Request {
  const headers = new Headers({ "X-Session": sessionId, "X-Authorised-At": String(authorisedAt ?? Date.now()) });
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
  const publish = async (to: ChannelAddress, event: ChannelEvent): Promise<void> => {
    try {
      await channel(to).publish(event);
    } catch (error) {
      // An object that is just being moved or updated says so; a key makes the second try harmless.
      if (!(error instanceof Error && "retryable" in error && error.retryable === true)) throw error;
      await channel(to).publish(event);
    }
  };
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
      const answer = await channel(to).fetch(connectionRequest(request, identity));
      if (answer.status === 401) throw new AppError("auth.required");
      const { status, headers, body, webSocket } = answer;
      // Made anew: what a stub answers cannot be given headers, and the pipeline must give some.
      const init = { status, headers, ...(webSocket ? { webSocket } : {}) } as ResponseInit;
      return new Response(webSocket ? null : body, init);
    },
    endSession: (to, sessionId) => channel(to).endSession(sessionId),
    closeAll: (to, reason) => channel(to).closeAll(reason),
    presence: (to) => channel(to).presence(),
  };
}
