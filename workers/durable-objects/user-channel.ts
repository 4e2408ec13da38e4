import { DurableObject } from "cloudflare:workers";
import type { ChannelEvent } from "../../app/platform/channels";
import { append, forgetOld, framesAfter, openStore, ringOf } from "./user-channel.store";
import { newEndedLogins } from "./ended-logins";
import { close, completeClose, openSockets, send } from "./object-sockets";
import { accept, closeOld, refuseFrame, sendToAll } from "./user-channel.sockets";
import { channelEvent, closeCodes, connectionLife, judgeFrame, resumeOf, ringLife } from "./user-channel.state";
import { ping, pong, type Frame } from "./user-channel.state";
import { newStreams } from "./user-channel.streams";

/**
 * One member's line to all of their devices: numbers what happens, keeps the last of it, and sends it to every open socket
 * and stream. It authorises nobody: app/http/channel.server has, and a connection's life is bounded.
 */
export class UserChannel extends DurableObject {
  private readonly sql = this.ctx.storage.sql;
  private readonly streams = newStreams();
  private readonly ended = newEndedLogins();

  constructor(ctx: DurableObjectState, env: object) {
    super(ctx, env);
    openStore(this.sql);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
  }

  /** Numbers an event, stores it and sends it on. The same key again changes nothing and answers the first id. */
  async publish(event: ChannelEvent): Promise<{ id: number; duplicate: boolean }> {
    const { key, type, data: json } = channelEvent.parse(event);
    const now = Date.now();
    const { id, duplicate } = append(this.sql, { key, type, data: json }, now);
    if (!duplicate) {
      sendToAll(this.ctx, { id, type, json }, now);
      this.streams.send({ id, type, json }, now);
    }
    await this.wakeBy(now + ringLife);
    return { id, duplicate };
  }

  /** Whether a device is connected, and how many. */
  presence(): { online: boolean; devices: number } {
    const devices = openSockets(this.ctx).length + this.streams.count();
    return { online: devices > 0, devices };
  }

  /** Closes what a login has open, and what it was about to open. */
  endSession(sessionId: string): void {
    this.ended.note(sessionId, Date.now());
    for (const socket of openSockets(this.ctx, sessionId)) close(socket, closeCodes.ended, "session ended");
    this.streams.close(sessionId);
  }

  /** Closes everything. @param reason a code, not a sentence */
  closeAll(reason: string): void {
    for (const socket of openSockets(this.ctx)) close(socket, closeCodes.ended, reason);
    this.streams.close();
  }

  /** A device connects. Replay and acceptance are one synchronous step: nothing published falls between, nothing comes twice. */
  override async fetch(request: Request): Promise<Response> {
    const { headers } = request;
    const sessionId = headers.get("X-Session") ?? "";
    if (this.ended.isLate(sessionId, Number(headers.get("X-Authorised-At"))))
      return new Response(null, { status: 401 });
    const now = Date.now();
    const first = this.opening(headers.get("X-After"), now);
    if (headers.get("Upgrade")?.toLowerCase() !== "websocket") return this.streams.open(sessionId, now, first);
    const answer = accept(this.ctx, sessionId, now, first);
    await this.wakeBy(now + connectionLife);
    return answer;
  }

  /** What a new connection is sent: what it missed, or that it missed too much, then where it stands. */
  private opening(after: string | null, now: number): Frame[] {
    const ring = ringOf(this.sql, now);
    const resume = resumeOf(after, ring);
    const missed = typeof resume === "object" ? framesAfter(this.sql, resume.after) : [];
    const resync = resume === "resync" ? [{ id: ring.latest, type: "resync", json: "{}" }] : [];
    const devices = this.presence().devices + 1;
    return [
      ...missed,
      ...resync,
      { id: ring.latest, type: "welcome", json: JSON.stringify({ online: true, devices }) },
    ];
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const frame = judgeFrame(message);
    if (frame === "too_big") return close(socket, closeCodes.tooBig, "frame too big");
    if (frame === "unreadable") return refuseFrame(socket, "request.malformed");
    switch (frame.type) {
      case "ping":
        return send(socket, pong);
      default:
        return frame.type satisfies never;
    }
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    completeClose(socket, code);
  }

  override webSocketError(socket: WebSocket): void {
    close(socket, closeCodes.broken, "broken");
  }

  /** Ends connections past their life and forgets events past theirs. An alarm that fails six times is dropped: it never does. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    const due = [closeOld(this.ctx, now), forgetOld(this.sql, now)].filter((at) => at !== null);
    if (due.length > 0) await this.wakeBy(Math.min(...due));
  }

  private async wakeBy(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm();
    if (set === null || set > at) await this.ctx.storage.setAlarm(at);
  }
}
