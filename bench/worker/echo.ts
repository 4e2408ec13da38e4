import { DurableObject } from "cloudflare:workers";
import type { UserChannel } from "../../workers/durable-objects/user-channel/user-channel";

type Event = Parameters<UserChannel["publish"]>[0];
/** For a member's channel, or for an object that stores one row and sends it. */
type Publish = { to: string; event: Event } | { room: string; event: Event };
type Env = { USER_CHANNEL: DurableObjectNamespace<UserChannel>; STORING_ECHO: DurableObjectNamespace<StoringEcho> };

/** The least an object can do for a socket: accept it, hibernate, send back what comes. */
export class Echo extends DurableObject {
  override fetch(): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(socket: WebSocket, message: string): void {
    socket.send(message);
  }

  /** The least that an alert could be: what comes by HTTP goes to every socket. */
  say(text: string): void {
    for (const socket of this.ctx.getWebSockets()) socket.send(text);
  }
}

/** The same, after keeping what came: what any object costs that must not forget. */
export class StoringEcho extends DurableObject {
  constructor(ctx: DurableObjectState, env: object) {
    super(ctx, env);
    ctx.storage.sql.exec("create table if not exists frame (id integer primary key, body text not null)");
  }

  override fetch(): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(socket: WebSocket, message: string): void {
    this.ctx.storage.sql.exec("insert into frame (body) values (?)", message);
    socket.send(message);
  }

  /** The least that an alert can be which must not be lost: one row, then every socket. */
  say(text: string): void {
    this.ctx.storage.sql.exec("insert into frame (body) values (?)", text);
    for (const socket of this.ctx.getWebSockets()) socket.send(text);
  }

  /**
   * The same of one that must also be acted upon, should the process die: an alarm stands with the row. It stood later before, as
   * an object's does on which nothing happens: moved to be sooner, it is written before the row is.
   */
  sayWithAlarm(text: string): void {
    void this.ctx.storage.setAlarm(Date.now() + 1000);
    this.say(text);
    const later = () => this.ctx.storage.setAlarm(Date.now() + 3_600_000);
    this.ctx.waitUntil(new Promise((resolve) => setTimeout(resolve, 5)).then(later));
  }

  override alarm(): void {
    return;
  }
}

/** Publishes what comes by socket, so that no HTTP client of Node's is measured with it: the hop of whoever has something to tell. */
export class Publisher extends DurableObject<Env> {
  override fetch(): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(_socket: WebSocket, message: string): Promise<void> {
    const said = JSON.parse(message) as Publish;
    if ("to" in said) await this.env.USER_CHANNEL.get(this.env.USER_CHANNEL.idFromName(said.to)).publish(said.event);
    else await this.env.STORING_ECHO.get(this.env.STORING_ECHO.idFromName(said.room)).say(JSON.stringify(said.event));
  }
}
