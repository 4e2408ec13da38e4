import { DurableObject } from "cloudflare:workers";
import type { Alert, AlertHead, Responder } from "../../../app/features/sos/board/alert";
import type {
  BoardCall,
  BoardFace,
  BoardOutcome,
  NearAct,
  NearAlert,
  Press,
  Viewer,
} from "../../../app/features/sos/board/board-face";
import { dutyOf, type Duty } from "../../../app/features/sos/duty";
import type { Known } from "../../../app/features/sos/patient/unconfirmed";
import type { CancelReason, Feeling, Location, Resolve } from "../../../app/features/sos/sos.schema";
import type { Ending } from "../../../app/platform/objects/ending";
import type { Env } from "../../../app/platform/env";
import { openJob, type Job } from "../../job-scope";
import type { CopyAnswer, CopyFace, CopyPlace, CopyStep } from "../copying/copied";
import { copyIn } from "../copying/copy-in";
import { copyOut } from "../copying/copy-out";
import { hasEnded, noteEnding } from "../endings";
import { close, completeClose } from "../sockets";
import { acknowledge, cancel, feel, locate, noteSeen, readAlert, resolve, showAlert } from "./answer";
import { reseat } from "./climb";
import { copied, quiet, resumeBoard } from "./copied";
import { openCore, settle, type Core } from "./core";
import { forgetPatient } from "./history";
import { answerNear, nearOf } from "./near";
import { forgetPeople, peopleOf } from "./people";
import { takeReceipt, takeUpPages } from "./pages";
import { raise } from "./raise";
import { rewrapKeys } from "./rewrap";
import { accept, boardCloseCodes, closeEnded, listenerSchema, liveFor, pings } from "./sockets";
import { settlePress, untilSettled } from "./unsettled";
import { arm, armAt, rearmForgotten, wake, work } from "./work";

/** The alarm (ms from now) of what is done beside an answer, in case we die before it is done. */
const soon = 1000;

type Answer = Promise<BoardOutcome<Alert>>;

/**
 * A clinic's board: the truth of its open calls for help. It stores a call, shows it, and calls people until somebody answers,
 * with nothing but itself: the databases keep the history and say who is to be called, and may be down. It authorises nobody:
 * the use case that calls has.
 */
export class SosBoard extends DurableObject<Env> implements BoardFace, CopyFace {
  protected core: Core;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.core = this.open();
    takeUpPages(this.core);
    arm(this.core);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(pings.ping, pings.pong));
  }

  private open(): Core {
    return openCore(this.ctx, { sql: this.ctx.storage.sql, now: () => this.now(), job: () => this.job() });
  }

  /** The clock; tests and the demo data move it. */
  protected now(): number {
    return Date.now();
  }

  /** What a piece of work reaches the world with, with database sessions of its own; tests break parts of it. */
  protected job(): Job {
    return openJob(this.env, this.ctx as unknown as ExecutionContext, "sos-board");
  }

  /** The board, which learns with its first call which clinic it is. */
  private at(call: BoardCall): Core {
    settle(this.core, call);
    return this.core;
  }

  /**
   * Whatever a call has made due is done beside its answer, and is on the alarm in case we die first. Which of all that waits is due
   * next is not ranked before the answer: the alarm is set for soon, and sets the next one.
   */
  private after<T>(answer: T): T {
    armAt(this.core, this.core.now() + soon);
    // In the next turn: an answer waits until all is durable that was written before it left.
    this.ctx.waitUntil(new Promise((resolve) => setTimeout(resolve, 0)).then(() => work(this.core)));
    return answer;
  }

  async raise(call: BoardCall, press: Press): Promise<Alert> {
    const { row, shown } = await raise(this.at(call), press);
    armAt(this.core, this.core.now() + soon);
    return this.after(shown ?? (await showAlert(this.core, row, { id: press.patient.id, role: "patient" })));
  }

  async settle(call: BoardCall, press: Press, known: Known): Promise<void> {
    await settlePress(this.at(call), press, known);
    this.after(null);
  }

  async read(call: BoardCall, id: string, viewer: Viewer): Promise<Alert | null> {
    await untilSettled(this.at(call));
    return readAlert(this.core, id, viewer);
  }

  async live(call: BoardCall, viewer: Viewer): Promise<AlertHead[]> {
    return Promise.resolve(liveFor(this.at(call), { memberId: viewer.id, role: viewer.role }));
  }

  async acknowledge(call: BoardCall, id: string, by: Responder): Answer {
    return this.after(await acknowledge(this.at(call), id, by));
  }

  async resolve(call: BoardCall, id: string, by: Responder, how: Resolve): Answer {
    return this.after(await resolve(this.at(call), id, by, how));
  }

  async cancel(call: BoardCall, id: string, patientId: string, reason: CancelReason): Answer {
    return this.after(await cancel(this.at(call), id, patientId, reason));
  }

  async feel(call: BoardCall, id: string, patientId: string, feeling: Feeling): Answer {
    return this.after(await feel(this.at(call), id, patientId, feeling));
  }

  async locate(call: BoardCall, id: string, patientId: string, location: Location | null): Answer {
    return this.after(await locate(this.at(call), id, patientId, location));
  }

  async seen(call: BoardCall, id: string, by: Responder, how: "delivered" | "seen"): Promise<void> {
    noteSeen(this.at(call), id, by, how);
    return Promise.resolve(this.after(undefined));
  }

  async receipt(call: BoardCall, pageId: string, outcome: "delivered" | "failed"): Promise<void> {
    takeReceipt(this.at(call), pageId, outcome);
    return Promise.resolve(this.after(undefined));
  }

  async near(call: BoardCall, id: string, mac: string): Promise<NearAlert | null> {
    return nearOf(this.at(call), id, mac);
  }

  async answerNear(call: BoardCall, id: string, mac: string, act: NearAct): Promise<NearAlert | null> {
    return this.after(await answerNear(this.at(call), id, mac, act));
  }

  async forgetPeople(call: BoardCall, patientId: string | null): Promise<void> {
    forgetPeople(this.at(call), patientId);
    await reseat(this.core, patientId);
  }

  async forgetPatient(call: BoardCall, patientId: string): Promise<boolean> {
    return Promise.resolve(this.after(forgetPatient(this.at(call), patientId)));
  }

  async prepare(call: BoardCall, patientId: string): Promise<Duty> {
    return dutyOf((await peopleOf(this.at(call), patientId))?.callees ?? null);
  }

  async audit(): Promise<{ live: number; rearmed: number }> {
    return Promise.resolve(rearmForgotten(this.core));
  }

  async rewrapKeys(call: BoardCall, after: string) {
    return rewrapKeys(this.at(call), after);
  }

  async copyOut(place: CopyPlace | null, bytes: number) {
    return Promise.resolve(copyOut(this.ctx, copied, place, bytes));
  }

  async copyIn(step: CopyStep): Promise<CopyAnswer> {
    const resume = () => {
      this.core = this.open();
      return resumeBoard(this.core);
    };
    return copyIn(this.ctx, copied, step, { quiet: () => quiet(this.core), resume });
  }

  async end(ending: Ending): Promise<void> {
    noteEnding(this.core.sql, ending, Date.now());
    closeEnded(this.core, ending);
    return Promise.resolve();
  }

  /** A board opens on a device that the route has let in; who it is comes in a header. */
  override async fetch(request: Request): Promise<Response> {
    const said: unknown = JSON.parse(decodeURIComponent(request.headers.get("X-Listener") ?? "null"));
    const listener = listenerSchema.parse(said);
    if (hasEnded(this.core.sql, listener)) return new Response(null, { status: 401 });
    settle(this.core, listener);
    const answer = accept(this.core, listener);
    arm(this.core);
    return Promise.resolve(answer);
  }

  /** Boards only listen: a ping is answered by the platform, anything else is no frame of ours. */
  override webSocketMessage(socket: WebSocket): void {
    close(socket, boardCloseCodes.policy, "boards only listen");
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    completeClose(socket, code);
  }

  override webSocketError(socket: WebSocket): void {
    close(socket, boardCloseCodes.broken, "broken");
  }

  override async alarm(): Promise<void> {
    await wake(this.core);
  }
}
