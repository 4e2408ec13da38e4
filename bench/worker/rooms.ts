import { DurableObject } from "cloudflare:workers";
import type { RoomCard } from "../../app/features/chat/room/room-card";
import type { Env } from "../../app/platform/env";
import { ChatRoom } from "../../workers/durable-objects/chat-room/chat-room";
import type { RoomLimits } from "../../workers/durable-objects/chat-room/chat-room.state";

export { Echo, StoringEcho } from "./echo";

/** The least a room can do: send what comes to everybody, and keep nothing. */
export class BareRoom extends DurableObject {
  override fetch(): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(_socket: WebSocket, message: string): void {
    for (const socket of this.ctx.getWebSockets()) socket.send(message);
  }
}

/** The same, keeping one row of each before anybody has it: the least of a room that loses nothing. */
export class StoringRoom extends BareRoom {
  constructor(ctx: DurableObjectState, env: object) {
    super(ctx, env);
    ctx.storage.sql.exec("create table if not exists frame (id integer primary key, body text not null)");
  }

  override webSocketMessage(socket: WebSocket, message: string): void {
    this.ctx.storage.sql.exec("insert into frame (body) values (?)", message);
    super.webSocketMessage(socket, message);
  }
}

/** The product's room without the limit of messages, which nothing in the product can lift. */
export class BenchRoom extends ChatRoom {
  protected override limits(): RoomLimits {
    return { messages: Infinity, frames: Infinity, window: 1 };
  }

  /** Fills the log with rows whose words nobody can open: only how they are found is measured. */
  fill(card: RoomCard, upTo: number): number {
    this.core.card = card;
    this.ctx.storage.sql.exec(
      `with recursive n(i) as (select ? union all select i + 1 from n where i < ?)
       insert into message (seq, id, client_id, sender, body, created_at)
       select i, 'msg_' || i, 'c' || i, 'mem_' || (i % 2), null, 1700000000000 + i * 1000 from n`,
      this.core.lastSeq + 1,
      upTo,
    );
    this.core = this.open();
    return this.core.lastSeq;
  }

  /** Rows that the object reads to wake, and to answer the last page. */
  async count(card: RoomCard): Promise<{ woken: number; page: number; messages: number; ms: number }> {
    const sql = this.ctx.storage.sql;
    const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
    const counting = new Proxy(sql, {
      get: (target, name) =>
        name === "exec"
          ? (query: string, ...values: unknown[]) => {
              const cursor = target.exec(query, ...values);
              cursors.push(cursor);
              return cursor;
            }
          : (Reflect.get(target, name, target) as unknown),
    });
    const rows = () => cursors.splice(0).reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    this.core = this.open(counting);
    const woken = rows();
    const started = Date.now();
    const { messages } = await this.page({ card, memberId: "mem_0" }, { limit: 50 });
    return { woken, page: rows(), messages: messages.length, ms: Date.now() - started };
  }
}

type BenchEnv = Env & {
  ECHO: DurableObjectNamespace;
  STORING_ECHO: DurableObjectNamespace;
  BARE: DurableObjectNamespace;
  STORING_ROOM: DurableObjectNamespace;
};

/** The card of a room of so many members. */
function cardOf(roomId: string, size: number): RoomCard {
  const members = Array.from({ length: size }, (_, i) => ({
    memberId: `mem_${i}`,
    name: `Pessoa ${i}`,
    role: "psychologist" as const,
  }));
  return { clinicId: "cli_bench", roomId, shard: "CLINIC_0", version: 1, asOf: 1, readOnly: false, members };
}

export default {
  async fetch(request, env) {
    const { pathname, searchParams: q } = new URL(request.url);
    const [name, size, member] = [q.get("room") ?? "", Number(q.get("size") ?? 2), q.get("member") ?? "0"];
    const namespace = env.CHAT_ROOM as unknown as DurableObjectNamespace<BenchRoom>;
    const room = namespace.get(namespace.idFromName(`cli_bench/${name}`));
    const card = cardOf(name, size);
    switch (pathname) {
      case "/echo":
        return env.ECHO.get(env.ECHO.idFromName("echo")).fetch(request);
      case "/storing-echo":
        return env.STORING_ECHO.get(env.STORING_ECHO.idFromName("echo")).fetch(request);
      case "/bare":
        return env.BARE.get(env.BARE.idFromName(name)).fetch(request);
      case "/storing-room":
        return env.STORING_ROOM.get(env.STORING_ROOM.idFromName(name)).fetch(request);
      case "/room": {
        const about = { card, memberId: `mem_${member}`, sessionId: `ses_${member}`, authorisedAt: Date.now() };
        const headers = { Upgrade: "websocket", "X-Connection": encodeURIComponent(JSON.stringify(about)) };
        return room.fetch("https://room.invalid/", { headers });
      }
      case "/fill":
        return Response.json(await room.fill(card, Number(q.get("count"))));
      case "/count":
        return Response.json(await room.count(card));
      default:
        return new Response("no such measure", { status: 404 });
    }
  },
} satisfies ExportedHandler<BenchEnv>;
