import { DurableObject } from "cloudflare:workers";
import { signalConnectionSchema, type SignalCard } from "../../../app/features/telehealth/entering/room-card";
import type { SignalFace } from "../../../app/features/telehealth/entering/room-face";
import type { SignalClientFrame } from "../../../app/features/telehealth/telehealth.schema";
import type { Ending } from "../../../app/platform/objects/ending";
import type { Env } from "../../../app/platform/env";
import { days, seconds } from "../../../app/lib/duration";
import { openJob } from "../../job-scope";
import { covers, hasEnded, noteEnding } from "../endings";
import { plan } from "../schedule";
import { completeClose, send } from "../sockets";
import { happen, lose, openCore, putOut } from "./core";
import { judgeFrame, large, ping, pong, sizeOf } from "./limits";
import { accept, expel, refuse, seatOf } from "./sockets";
import { runTasks, settle } from "./tasks";

/** When (ms) who has just come is looked at again. */
const soon = seconds(3);

/**
 * One online session: carries what browsers tell each other to find each other, keeps the door, and writes down when they were
 * together. It hears and stores nothing of what is said. It authorises nobody: the use case that connects has, and brings the
 * session's card as the shard has it.
 */
export class RoomSignal extends DurableObject<Env> implements SignalFace {
  private readonly core = openCore(this.ctx, () =>
    openJob(this.env, this.ctx as unknown as ExecutionContext, "session-room"),
  );

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
  }

  async update(card: SignalCard): Promise<void> {
    settle(this.core, card, Date.now());
    return Promise.resolve();
  }

  async end(ending: Ending): Promise<void> {
    noteEnding(this.core.sql, ending, Date.now());
    putOut(this.core, (seat) => covers(ending, seat), ending.how, Date.now());
    // Where nobody comes any more, nothing is left of it after a while.
    if (this.core.kept.card === null) plan(this.core.schedule, "close", Date.now() + days(2));
    return Promise.resolve();
  }

  /** A device connects, let in by the route: the connection's identity and the session's card come in a header. One socket a member. */
  override async fetch(request: Request): Promise<Response> {
    const said: unknown = JSON.parse(decodeURIComponent(request.headers.get("X-Connection") ?? "null"));
    const connection = signalConnectionSchema.parse(said);
    const { memberId } = connection;
    const now = Date.now();
    if (hasEnded(this.core.sql, connection)) return Promise.resolve(new Response(null, { status: 401 }));
    settle(this.core, connection.card, now);
    const card = this.core.kept.card;
    // Let in a moment ago; the session has changed since.
    const isOpen = card?.isOn === true && card.opensAt <= now && now < card.closesAt;
    if (!isOpen || !card.people.some((one) => one.memberId === memberId))
      return Promise.resolve(new Response(null, { status: 404 }));
    putOut(this.core, (seat) => seat.memberId === memberId, "taken", now);
    // The card may come from a copy of the shard that lags behind: the primary is asked in a moment, then now and then.
    plan(this.core.schedule, "recheck", now + soon);
    return Promise.resolve(accept(this.ctx, connection));
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const { expelled, memberId } = seatOf(socket);
    if (expelled) return;
    const frame = judgeFrame(message);
    if (frame === "too_big") return this.expelOne(socket, "tooBig");
    if (frame === "unreadable") return this.refuseOne(socket, "request.malformed");
    const now = Date.now();
    const isLarge = sizeOf(message) > large;
    const wait = this.core.frames.take(memberId, now) || (isLarge ? this.core.largeFrames.take(memberId, now) : 0);
    if (wait > 0) return this.refuseOne(socket, "telehealth.too_fast", wait);
    this.take(socket, frame, now);
  }

  /** Does what a frame asks. */
  private take(socket: WebSocket, frame: SignalClientFrame, now: number): void {
    const { memberId, name, role, consented, device } = seatOf(socket);
    if (device === null && frame.type !== "hello" && frame.type !== "ping" && frame.type !== "leave")
      return this.refuseOne(socket, "request.malformed");
    switch (frame.type) {
      case "hello": {
        const page = frame.device ?? device ?? crypto.randomUUID();
        return happen(this.core, { kind: "hello", who: { memberId, name, role, consented, device: page }, now }, now);
      }
      case "admit":
        return happen(this.core, { kind: "admit", by: memberId, memberId: frame.memberId, now }, now);
      case "signal":
        return happen(this.core, { kind: "signal", from: memberId, to: frame.to, data: frame.data }, now);
      case "leave":
        lose(this.core, socket, false, now);
        return expel(socket, "left");
      case "ping":
        return send(socket, pong);
      default:
        return frame satisfies never;
    }
  }

  private refuseOne(socket: WebSocket, code: string, retryAfter?: number): void {
    refuse(socket, code, retryAfter, () => lose(this.core, socket, false, Date.now()));
  }

  private expelOne(socket: WebSocket, why: Parameters<typeof expel>[1]): void {
    lose(this.core, socket, false, Date.now());
    expel(socket, why);
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    completeClose(socket, code);
    lose(this.core, socket, true, Date.now());
  }

  override webSocketError(socket: WebSocket): void {
    lose(this.core, socket, true, Date.now());
    expel(socket, "broken");
  }

  override async alarm(): Promise<void> {
    await runTasks(this.core);
  }
}
