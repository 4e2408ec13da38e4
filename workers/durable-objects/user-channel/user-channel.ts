import { DurableObject } from "cloudflare:workers";
import type { ChannelEvent } from "../../../app/platform/objects/channels";
import type { Ending } from "../../../app/platform/objects/ending";
import type { Env } from "../../../app/platform/env";
import { log } from "../../../app/platform/log";
import { openJob } from "../../job-scope";
import { append, forgetAll, forgetOld, framesAfter, openStore, ringOf } from "./user-channel.store";
import { covers, forgetEndings, forgetWhose, hasEnded, noteEnding, openEndings } from "../endings";
import { close, completeClose, openSockets, send } from "../sockets";
import { fallenOf, recheckEvery, recheckRetry } from "../recheck";
import { accept, closeEnded, closeOld, closeWhere, openConnections, refuseFrame, sendToAll } from "./sockets";
import { closeCodes, eventOf, judgeFrame, resumeOf, ringLife, ping, pong, type Frame } from "./user-channel.state";
import { newStreams } from "./streams";

/**
 * One member's line to all of their devices: numbers what happens, keeps the last of it, and sends it to every open socket
 * and stream. It authorises nobody: app/http/channel.server has, a connection's life
 * is bounded, and now and then the directory is asked whether the logins behind connections still stand.
 */
export class UserChannel extends DurableObject<Env> {
  private readonly sql = this.ctx.storage.sql;
  private readonly streams = newStreams();
  /** The alarm that is set (ms), as far as this object has looked since it woke. */
  private alarmAt: number | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    openStore(this.sql);
    openEndings(this.sql);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
  }

  /** Numbers an event, stores it and sends it on. The same key again changes nothing and answers the first id. */
  async publish(event: ChannelEvent): Promise<{ id: number; duplicate: boolean }> {
    const { key, type, json } = eventOf(event);
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
    const devices = openSockets(this.ctx).length + this.streams.connections().length;
    return { online: devices > 0, devices };
  }

  /** Closes what an ending covers, and what was about to be opened. Who it was of is forgotten a day later. */
  async end(ending: Ending): Promise<void> {
    const now = Date.now();
    noteEnding(this.sql, ending, now);
    closeEnded(this.ctx, ending);
    this.streams.closeWhere((connection) => covers(ending, connection));
    await this.wakeBy(forgetEndings(this.sql, now) ?? now);
  }

  /** Lets go of all that it holds of its member. Numbers go on where they were, so that no device takes an old one for a new one. */
  forget(): void {
    forgetAll(this.sql);
    forgetWhose(this.sql);
  }

  /** A device connects. Replay and acceptance are one synchronous step: nothing published falls between, nothing comes twice. */
  override async fetch(request: Request): Promise<Response> {
    const { headers } = request;
    const [sessionId, memberId] = [headers.get("X-Session") ?? "", headers.get("X-Member") ?? ""];
    const of = { sessionId, memberId, authorisedAt: Number(headers.get("X-Authorised-At")) };
    const now = Date.now();
    await this.wakeBy(now + recheckEvery);
    // From here on nothing is waited for: what ended since it was authorised is known by now, or comes after it stands.
    if (hasEnded(this.sql, of)) return new Response(null, { status: 401 });
    const first = this.opening(headers.get("X-After"), now);
    if (headers.get("Upgrade")?.toLowerCase() !== "websocket") return this.streams.open(of, now, first);
    return accept(this.ctx, of, now, first);
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
    this.alarmAt = null;
    const now = Date.now();
    const kept = [closeOld(this.ctx, now), forgetOld(this.sql, now), forgetEndings(this.sql, now)];
    const due = [...kept, await this.recheck(now)].filter((at) => at !== null);
    if (due.length > 0) await this.wakeBy(Math.min(...due));
  }

  /** Closes connections that no login stands behind. @returns when (ms) to look again, null when nothing is open */
  private async recheck(now: number): Promise<number | null> {
    const open = [...openConnections(this.ctx), ...this.streams.connections()];
    if (open.length === 0) return null;
    try {
      const hasFallen = await fallenOf(openJob(this.env, this.ctx as unknown as ExecutionContext, "channel"), open);
      closeWhere(this.ctx, hasFallen, "ended");
      this.streams.closeWhere(hasFallen);
      return now + recheckEvery;
    } catch (error) {
      log({
        event: "sockets.recheck_failed",
        holder: "channel",
        error: error instanceof Error ? error.name : "unknown",
      });
      return now + recheckRetry;
    }
  }

  /** Has the alarm ring at an instant (ms), or before. */
  private async wakeBy(at: number): Promise<void> {
    if (this.alarmAt !== null && this.alarmAt <= at) return;
    const set = await this.ctx.storage.getAlarm();
    if (set === null || set > at) await this.ctx.storage.setAlarm(at);
    this.alarmAt = set === null ? at : Math.min(set, at);
  }
}
