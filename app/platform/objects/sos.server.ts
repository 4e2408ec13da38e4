import { AppError } from "~/lib/app-error";
import { connectionAnswer, isRetryable } from "./object-answer";
import type { AuditorState, BoardAddress, SosBoards } from "./sos";

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
    async ask<Face, R>(to: BoardAddress, work: (board: Face) => Promise<R>): Promise<R> {
      try {
        return await work(board(to) as unknown as Face);
      } catch (error) {
        if (!isRetryable(error)) throw error;
        return work(board(to) as unknown as Face);
      }
    },
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
