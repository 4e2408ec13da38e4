import type { Role } from "~/features/kernel/actor";
import type { FileInfo } from "~/features/files/file-info";

/** How long a temporary message lives. */
export const messageLives = ["1h", "24h", "7d"] as const;
export type MessageLife = (typeof messageLives)[number];

/** Reactions there are: few, calm, each with a word. */
export const reactionNames = ["heart", "thanks", "agree", "strength"] as const;
export type ReactionName = (typeof reactionNames)[number];

/** A message as members of its room see it. Instants are ms inside, ISO 8601 at the API and on sockets. */
export type Message = {
  /** Place in the room: 1, 2, 3 … without gaps, given by the room. */
  seq: number;
  id: string;
  /** The sender's own name for it: the same twice is one message. */
  clientId: string;
  senderId: string;
  /** Empty once deleted, and of a message that is only files. */
  content: string;
  createdAt: number;
  editedAt: number | null;
  deletedAt: number | null;
  /** When a temporary message goes. */
  expiresAt: number | null;
  /** Id of the message it answers. */
  replyTo: string | null;
  files: FileInfo[];
  /** Who reacted how, in order of coming. */
  reactions: { name: ReactionName; memberIds: string[] }[];
};

/** A member of a room, with how far their devices got and how far they read (seq; 0 nothing). */
export type RoomMember = {
  memberId: string;
  name: string;
  role: Role;
  receivedSeq: number;
  readSeq: number;
  online: boolean;
};

/** A room in somebody's list. */
export type RoomSummary = {
  id: string;
  kind: "pair" | "group";
  /** The other side's name, or the group's. */
  title: string;
  /** The other side, in a room of two. */
  peer: { memberId: string; role: Role } | null;
  canWrite: boolean;
  unread: number;
  last: { seq: number; senderId: string; excerpt: string; at: number } | null;
};
