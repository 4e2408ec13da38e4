import type { ServerFrame } from "../../chat.schema";
import { isMade, settles, type AskedChange } from "./room-changes";
import { withChanged } from "./room-log";
import { apply, later, show, type Machine } from "./room-machine";

/** Asks for a change. It is asked for again on each connection until the room has said what became of it. */
export function askChange(machine: Machine, asked: AskedChange): void {
  const { state } = machine;
  state.changes.push({ asked, isSent: false });
  show(machine, { log: { ...state.view.log, refused: null }, changes: state.changes.length, lost: null });
  sendChanges(machine);
}

/** Sends what was not sent on this connection, oldest first; by requests where no socket stands. */
export function sendChanges(machine: Machine): void {
  const { state } = machine;
  if (state.view.line === "blocked") return void requestChanges(machine);
  if (!state.view.log.ready) return;
  for (const change of state.changes) change.isSent ||= state.line?.send(change.asked) ?? false;
}

/** A new connection has caught up: what was on its way goes again, but for what has turned out to be made. */
export function sendChangesAgain(machine: Machine): void {
  const { state } = machine;
  const { messages, you } = state.view.log;
  const byId = new Map(messages.map((message) => [message.id, message]));
  keep(
    machine,
    state.changes.filter(({ asked }) => !isMade(asked, byId.get(asked.id), you)),
  );
  sendChanges(machine);
}

/** The line is gone: nobody knows what became of what was on its way. */
export function recallChanges({ state }: Machine): void {
  for (const change of state.changes) change.isSent = false;
}

/**
 * What a frame says of the oldest change that it is about. A refusal that only asks for patience is waited for.
 * @returns whether the frame has been dealt with
 */
export function settleChange(machine: Machine, frame: ServerFrame): boolean {
  const { state } = machine;
  const change = state.changes.find(({ asked }) => settles(asked, frame, state.view.log.you));
  if (!change) return false;
  if (frame.type === "error" && frame.retryAfter !== undefined) {
    later(machine, frame.retryAfter * 1000, () => {
      change.isSent = false;
      sendChanges(machine);
    });
    return true;
  }
  keep(
    machine,
    state.changes.filter((one) => one !== change),
  );
  if (frame.type === "error") show(machine, { lost: change.asked });
  return false;
}

/** The room is closed to this login: what waits is said to have failed. */
export function failChanges(machine: Machine): void {
  const { state } = machine;
  const last = state.changes.at(-1);
  if (!last) return;
  keep(machine, []);
  show(machine, { lost: last.asked });
  apply(machine, { type: "error", code: "request.unavailable", id: last.asked.id });
}

function keep(machine: Machine, changes: Machine["state"]["changes"]): void {
  machine.state.changes = changes;
  show(machine, { changes: changes.length });
}

/** Asks by requests, one after another, as long as no socket stands. */
export async function requestChanges(machine: Machine): Promise<void> {
  const { state, ports } = machine;
  if (state.requesting) return;
  state.requesting = true;
  try {
    for (let next = state.changes[0]; next && state.view.line === "blocked"; next = state.changes[0]) {
      const answer = await ports.requests.change(next.asked);
      if ("type" in answer) {
        if (settleChange(machine, answer)) return;
        apply(machine, answer);
      } else {
        keep(
          machine,
          state.changes.filter((one) => one !== next),
        );
        // A socket that has come meanwhile brings it itself, and what has followed.
        if (state.view.line === "blocked") show(machine, { log: withChanged(state.view.log, [answer]) });
      }
    }
  } catch {
    // no network: the next round tries again
  } finally {
    state.requesting = false;
  }
}
