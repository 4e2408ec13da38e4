import { DurableObject } from "cloudflare:workers";
import { roomCloseCodes, type Draft } from "../../../app/features/chat/chat.schema";
import type { Message, ReactionName } from "../../../app/features/chat/message/message";
import { roomConnectionSchema, type RoomCard } from "../../../app/features/chat/room/room-card";
import type {
  Changed,
  Found,
  MessagePage,
  Outcome,
  RoomCall,
  RoomFace,
  RoomState,
  Window,
} from "../../../app/features/chat/room/room-face";
import type { Ending } from "../../../app/platform/objects/ending";
import type { Env } from "../../../app/platform/env";
import { openJob, type Job } from "../../job-scope";
import type { CopyAnswer, CopyFace, CopyPlace, CopyStep } from "../copying/copied";
import { copyIn } from "../copying/copy-in";
import { copyOut } from "../copying/copy-out";
import { edit, react, remove } from "./alter";
import { copied, resumeRoom } from "./copied";
import { openCore, type Core } from "./core";
import { admit, connect, leave } from "./door";
import { handleFrame } from "./frames";
import { changed, move, page, search, stateOf } from "./read";
import { post } from "./send";
import { houseLimits, ping, pong, type RoomLimits } from "./chat-room.state";
import { expire, runTasks } from "./tasks";
import { expelWhere } from "./sockets";
import { covers, hasEnded, noteEnding } from "../endings";
import { close, completeClose } from "../sockets";

/**
 * One room: the truth of its messages. It numbers, seals and stores them, sends them to every device, and tells the shard what
 * lists show. It authorises nobody: the use case that calls has, and brings the room's card as the shard has it.
 */
export class ChatRoom extends DurableObject<Env> implements RoomFace, CopyFace {
  protected core: Core;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.core = this.open();
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(ping, pong));
  }

  /** Opens the log as it is stored; the benchmark counts what that reads. */
  protected open(sql: SqlStorage = this.ctx.storage.sql): Core {
    return openCore(this.ctx, { sql, now: () => this.now(), job: () => this.job(), limits: this.limits() });
  }

  /** The clock; the demo data moves it. */
  protected now(): number {
    return Date.now();
  }

  /** What a member may do; the benchmark's own room allows more. */
  protected limits(): RoomLimits {
    return houseLimits;
  }

  /** What HTTP asks for counts with the frames of the member's sockets. */
  private async unlessTooFast<T>(memberId: string, change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const retryAfter = this.core.frames.take(memberId, this.core.now());
    return retryAfter > 0 ? { ok: false, code: "chat.too_fast", retryAfter } : change();
  }

  /** Opened anew for each piece of work: a database session kept for life might be answered by a replica that lags behind. */
  private job(): Job {
    return openJob(this.env, this.ctx as unknown as ExecutionContext, "chat-room");
  }

  async send({ card, memberId }: RoomCall, draft: Draft): Promise<Outcome<Message>> {
    admit(this.core, card);
    return post(this.core, memberId, draft);
  }

  async edit({ card, memberId }: RoomCall, id: string, content: string): Promise<Outcome<Message>> {
    admit(this.core, card);
    return this.unlessTooFast(memberId, () => edit(this.core, memberId, id, content));
  }

  async remove({ card, memberId }: RoomCall, id: string): Promise<Outcome<Message>> {
    admit(this.core, card);
    return this.unlessTooFast(memberId, () => remove(this.core, memberId, id));
  }

  async react({ card, memberId }: RoomCall, id: string, name: ReactionName, on: boolean): Promise<Outcome<Message>> {
    admit(this.core, card);
    return this.unlessTooFast(memberId, () => react(this.core, memberId, id, name, on));
  }

  async read({ card, memberId }: RoomCall, seq: number): Promise<RoomState> {
    admit(this.core, card);
    move(this.core, memberId, { read: seq });
    return Promise.resolve(stateOf(this.core));
  }

  async page({ card }: RoomCall, window: Window): Promise<MessagePage> {
    admit(this.core, card);
    await expire(this.core);
    return page(this.core, window);
  }

  async changes({ card }: RoomCall, rev: number): Promise<Changed> {
    admit(this.core, card);
    return changed(this.core, rev);
  }

  async search({ card }: RoomCall, asked: { q: string; before?: number | undefined }): Promise<Found> {
    admit(this.core, card);
    await expire(this.core);
    return search(this.core, asked);
  }

  async state({ card }: RoomCall): Promise<RoomState> {
    admit(this.core, card);
    return Promise.resolve(stateOf(this.core));
  }

  async update(card: RoomCard): Promise<void> {
    admit(this.core, card);
    return Promise.resolve();
  }

  async copyOut(place: CopyPlace | null, bytes: number) {
    return Promise.resolve(copyOut(this.ctx, copied, place, bytes));
  }

  async copyIn(step: CopyStep): Promise<CopyAnswer> {
    const resume = () => {
      this.core = this.open();
      return resumeRoom(this.core);
    };
    return copyIn(this.ctx, copied, step, { quiet: () => undefined, resume });
  }

  async end(ending: Ending): Promise<void> {
    noteEnding(this.core.sql, ending, Date.now());
    expelWhere(this.core, (device) => covers(ending, device), ending.how);
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    expelWhere(this.core, () => true, "ended");
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
    this.core = this.open(); // the instance lives on
  }

  /** A device connects, let in by the route: the connection's identity and the room's card come in a header. */
  override async fetch(request: Request): Promise<Response> {
    const said: unknown = JSON.parse(decodeURIComponent(request.headers.get("X-Connection") ?? "null"));
    const connection = roomConnectionSchema.parse(said);
    await expire(this.core);
    // Judged after the last wait: what ends later finds the socket standing.
    if (hasEnded(this.core.sql, connection)) return new Response(null, { status: 401 });
    return connect(this.core, connection);
  }

  override async webSocketMessage(socket: WebSocket, text: string | ArrayBuffer): Promise<void> {
    await handleFrame(this.core, socket, text);
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    completeClose(socket, code);
    leave(this.core, socket);
  }

  override webSocketError(socket: WebSocket): void {
    close(socket, roomCloseCodes.broken, "broken");
    leave(this.core, socket);
  }

  override async alarm(): Promise<void> {
    await runTasks(this.core);
  }
}
