import type { RoomMember } from "../message";
import type { ServerFrame, WireMessage } from "../chat.schema";
import type { Pending } from "./room-log";

/** What an engine asks of the API: the way around a blocked socket, and the past. Each rejects without network. */
export type RoomRequests = {
  /** Sends a message. @returns the frame that a socket would have brought */
  send(message: Pending): Promise<ServerFrame | null>;
  newer(after: number): Promise<WireMessage[]>;
  older(before: number): Promise<WireMessage[]>;
  room(): Promise<{ members: RoomMember[]; canWrite: boolean }>;
  read(seq: number): Promise<void>;
  edit(id: string, content: string): Promise<ServerFrame | null>;
  remove(id: string): Promise<ServerFrame | null>;
};

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

function refusal({ answer, said }: { answer: Response; said: Envelope }, named: { clientId: string } | { id: string }) {
  const wait = Number(answer.headers.get("Retry-After"));
  const code = said.error?.code ?? "request.internal";
  return { type: "error" as const, code, ...named, ...(wait > 0 ? { retryAfter: wait } : {}) };
}

/** A room's requests in a browser, with the login cookie. */
export function roomRequests(roomId: string): RoomRequests {
  const room = `/api/chat/rooms/${roomId}`;
  const page = async (query: string) => {
    const { answer, said } = await ask(`${room}/messages?limit=${pageSize}&${query}`);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return said.data as WireMessage[];
  };
  return {
    older: (before) => page(`before=${before}`),
    newer: (after) => page(`after=${after}`),
    async send({ clientId, content, replyTo, files, life }) {
      const body = { clientId, content, replyTo, files: files.map(({ id }) => id), life };
      const asked = await ask(`${room}/messages`, "POST", body);
      if (!asked.answer.ok) return refusal(asked, { clientId });
      return { type: "message", message: asked.said.data as WireMessage };
    },
    async room() {
      const { answer, said } = await ask(room);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return said.data as { members: RoomMember[]; canWrite: boolean };
    },
    async read(seq) {
      await ask(`${room}/read`, "POST", { seq });
    },
    async edit(id, content) {
      const asked = await ask(`${room}/messages/${id}`, "PATCH", { content });
      return asked.answer.ok ? null : refusal(asked, { id });
    },
    async remove(id) {
      const asked = await ask(`${room}/messages/${id}`, "DELETE");
      return asked.answer.ok ? null : refusal(asked, { id });
    },
  };
}
