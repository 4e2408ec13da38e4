import type { RoomMember } from "../../message/message";
import type { ServerFrame, WireMessage } from "../../chat.schema";
import type { AskedChange } from "./room-changes";
import type { Pending } from "./room-log";

/** What an engine asks of the API: the way around a blocked socket, and the past. Each rejects without network. */
export type RoomRequests = {
  /** Sends a message. @returns the frame that a socket would have brought */
  send(message: Pending): Promise<ServerFrame | null>;
  newer(after: number): Promise<WireMessage[]>;
  older(before: number): Promise<WireMessage[]>;
  room(): Promise<RoomStands>;
  /** Messages as they stand that were changed after a revision, and the revision that this is. */
  changes(rev: number): Promise<{ rev: number; messages: WireMessage[] }>;
  read(seq: number): Promise<void>;
  /** Changes a message. @returns the message as it then stands, or the refusal */
  change(asked: AskedChange): Promise<WireMessage | Refusal>;
};

/** Who is in a room and how far it has come. */
export type RoomStands = { members: RoomMember[]; canWrite: boolean; lastSeq: number; rev: number };
type Refusal = Extract<ServerFrame, { type: "error" }>;
type Envelope = { data?: unknown; error?: { code: string } };

/** Messages of one request for what is older or newer. */
export const pageSize = 50;

async function ask(path: string, method = "GET", body?: unknown): Promise<{ answer: Response; said: Envelope }> {
  const init =
    body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(path, { method, ...init });
  if (answer.status >= 500) throw new Error(`status ${answer.status}`);
  const said: Envelope = await answer.json();
  return { answer, said };
}

function refusal(
  { answer, said }: { answer: Response; said: Envelope },
  named: { clientId: string } | { id: string },
): Refusal {
  const wait = Number(answer.headers.get("Retry-After"));
  const code = said.error?.code ?? "request.internal";
  return { type: "error", code, ...named, ...(wait > 0 ? { retryAfter: wait } : {}) };
}

/** What a path answers; anything but an answer rejects. */
async function read<T>(path: string): Promise<T> {
  const { answer, said } = await ask(path);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return said.data as T;
}

/** A room's requests in a browser, with the login cookie. */
export function roomRequests(roomId: string): RoomRequests {
  const room = `/api/chat/rooms/${roomId}`;
  const page = (query: string) => read<WireMessage[]>(`${room}/messages?limit=${pageSize}&${query}`);
  return {
    older: (before) => page(`before=${before}`),
    newer: (after) => page(`after=${after}`),
    async send({ clientId, content, replyTo, files, life }) {
      const body = { clientId, content, replyTo, files: files.map(({ id }) => id), life };
      const asked = await ask(`${room}/messages`, "POST", body);
      if (!asked.answer.ok) return refusal(asked, { clientId });
      return { type: "message", message: asked.said.data as WireMessage };
    },
    room: () => read(room),
    changes: (rev) => read(`${room}/changes?rev=${rev}`),
    async read(seq) {
      await ask(`${room}/read`, "POST", { seq });
    },
    async change(asked) {
      const answered = await askChange(`${room}/messages/${asked.id}`, asked);
      return answered.answer.ok ? (answered.said.data as WireMessage) : refusal(answered, { id: asked.id });
    },
  };
}

function askChange(message: string, asked: AskedChange): ReturnType<typeof ask> {
  switch (asked.type) {
    case "edit":
      return ask(message, "PATCH", { content: asked.content });
    case "delete":
      return ask(message, "DELETE");
    case "react":
      return ask(`${message}/reactions`, "POST", { name: asked.name, on: asked.on });
    default:
      return asked satisfies never;
  }
}
