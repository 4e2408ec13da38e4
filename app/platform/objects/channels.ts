import type { Ending } from "./ending";

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
