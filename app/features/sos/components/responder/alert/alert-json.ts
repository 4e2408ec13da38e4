import { signalAfter } from "~/lib/in-time";
import type { Alert, AlertHead } from "~/features/sos/board/alert";
import type { showAlert, showHead } from "~/features/sos/sos.present";
import type { Snapshot } from "../board/board-state";

type HeadJson = ReturnType<typeof showHead>;
type AlertJson = ReturnType<typeof showAlert>;

const ms = (iso: string) => Date.parse(iso);
const msOrNull = (iso: string | null) => (iso === null ? null : ms(iso));

function headOf(json: HeadJson): AlertHead {
  const { raisedAt, nextAt, acknowledgedAt, closedAt } = json;
  return {
    ...json,
    raisedAt: ms(raisedAt),
    nextAt: msOrNull(nextAt),
    acknowledgedAt: msOrNull(acknowledgedAt),
    closedAt: msOrNull(closedAt),
  };
}

/** The part of an alert that changes while it is looked at. */
export type LiveAlert = Omit<Alert, "policy">;

/** Longest wait (ms) for an answer: the next look must not wait for a network that says nothing. */
const patience = 10_000;

async function dataOf<T>(path: string): Promise<T> {
  const answer = await fetch(path, { headers: { Accept: "application/json" }, signal: signalAfter(patience) });
  if (!answer.ok) throw new Error(String(answer.status));
  const { data } = await answer.json<{ data: T }>();
  return data;
}

/** What is live, from our own API. @throws Error with the status in it, or without network */
export async function fetchLive(path: string): Promise<Snapshot> {
  const { alerts, at } = await dataOf<{ alerts: HeadJson[]; at: string }>(path);
  return { alerts: alerts.map(headOf), at: ms(at) };
}

/** One alert, from our own API. */
export async function fetchAlert(path: string): Promise<LiveAlert> {
  const json = await dataOf<AlertJson>(path);
  const { timeline, location, message, tool, feelings, note } = json;
  return {
    ...headOf(json),
    timeline: timeline.map((event) => ({ ...event, at: ms(event.at) })),
    location: location && { ...location, at: ms(location.at) },
    message,
    tool,
    feelings,
    note,
  };
}
