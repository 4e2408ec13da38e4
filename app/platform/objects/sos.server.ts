import { AppError } from "~/lib/app-error";
import type { ShardName } from "../planes";
import { askTwice, connectionAnswer } from "./object-answer";

/** Which clinic's board, and where the clinic's history lies. */
export type BoardAddress = { clinicId: string; shard: ShardName };

/** How the auditor is: when (ms) it last looked, and what it found since it began. */
export type AuditorState = { lastRunAt: number | null; watching: number; live: number; rearmed: number };

/** The objects that keep the clinics' boards, and the one that watches over them. What a board can be asked is the sos feature's own. */
export type SosBoards = {
  /**
   * Asks a board something, a second time when its object was just being moved: so only what is harmless twice.
   * @param work is given the board's face
   */
  ask<Face, R>(to: BoardAddress, work: (board: Face) => Promise<R>): Promise<R>;
  /**
   * The answer to a device's request for a board's socket: 101. The caller has authorised it.
   * @param listener who listens, as JSON: what the object trusts
   * @throws AppError `auth.required` when the login has ended since
   */
  connect(to: BoardAddress, listener: unknown): Promise<Response>;
  /** Has the auditor watch a board until nothing on it is live. */
  watch(board: BoardAddress): Promise<void>;
  /** How the auditor is. */
  auditor(): Promise<AuditorState>;
  /** Has the auditor look now, when it is late. */
  wakeAuditor(): Promise<void>;
};

/** The face of workers/durable-objects/sos-auditor, as a stub shows it. */
type AuditorStub = {
  watch(board: BoardAddress): Promise<void>;
  state(): Promise<AuditorState>;
  look(): Promise<void>;
};

/** Boards kept by one SosBoard object per clinic, watched by one SosAuditor. */
export function durableBoards(boards: DurableObjectNamespace, auditors: DurableObjectNamespace): SosBoards {
  const board = ({ clinicId }: BoardAddress) => boards.get(boards.idFromName(clinicId));
  const auditor = () => auditors.get(auditors.idFromName("auditor")) as unknown as AuditorStub;
  return {
    ask: <Face, R>(to: BoardAddress, work: (board: Face) => Promise<R>) =>
      askTwice(() => work(board(to) as unknown as Face)),
    async connect(to, listener) {
      const headers = { Upgrade: "websocket", "X-Listener": encodeURIComponent(JSON.stringify(listener)) };
      const answer = await board(to).fetch("https://board.invalid/", { headers });
      if (answer.status === 401) throw new AppError("auth.required");
      return connectionAnswer(answer);
    },
    watch: (to) => auditor().watch(to),
    auditor: () => auditor().state(),
    wakeAuditor: () => auditor().look(),
  };
}
