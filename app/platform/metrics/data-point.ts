import type { OutsideFailure, Provider } from "../outside/outside";

export const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "other"] as const;
export const measuredRoles = ["patient", "psychologist", "admin", "platform", "nobody"] as const;
export const statusClasses = ["1xx", "2xx", "3xx", "4xx", "5xx"] as const;

/** What is counted of what people do: that it happened, in which clinic (a keyed digest), never by whom or to whom. */
export const businessNames = [
  ...["account.registered", "invitation.accepted", "care_link.started"],
  ...["diary.entry_written", "diary.checked_in", "measures.answered", "task.given", "task.done"],
  ...["appointment.booked", "appointment.completed", "appointment.missed", "appointment.cancelled"],
  ...["records.signed", "chat.room_opened", "sos.raised", "sos.acknowledged", "sos.unanswered", "sos.resolved"],
] as const;
export type BusinessName = (typeof businessNames)[number];

/** How a page felt (web.dev): largest paint and slowest press in ms, layout shift in thousandths. */
export const vitalNames = ["lcp", "inp", "cls"] as const;
export type VitalName = (typeof vitalNames)[number];

/** What a request cost. */
type Cost = { ms: number; queries: number; read: number; written: number; decrypts: number };

/**
 * THE closed list of what is measured. Words are of closed lists, or the template of an address: no member of it can hold an id, a
 * name or a text of anybody (a test over every point).
 */
export type DataPoint =
  | ({
      kind: "request";
      /** Template: what is no word of ours in the address is `:x`. */
      route: string;
      method: (typeof methods)[number];
      status: number;
      role: (typeof measuredRoles)[number];
    } & Cost)
  | { kind: "outside"; provider: Provider; outcome: "ok" | OutsideFailure; urgent: boolean; ms: number }
  | { kind: "vital"; /** Template of the page's address. */ route: string; vital: VitalName; value: number }
  /** From the press of a call for help to its first answer. */
  | { kind: "answer"; ms: number }
  | { kind: "business"; name: BusinessName; /** A keyed digest, or empty for what is of no clinic. */ clinic: string };

/** The class of an HTTP status. */
export function statusClass(status: number): (typeof statusClasses)[number] {
  return statusClasses[Math.floor(status / 100) - 1] ?? "5xx";
}

/** A word of a closed list, or what stands for all others. */
export function wordOf<const W extends string>(words: readonly W[], word: string, other: W): W {
  return words.find((one) => one === word) ?? other;
}

/** A row of Analytics Engine: 1 index of 96 bytes, 20 blobs, 20 doubles. */
export function rowOf(point: DataPoint): { indexes: [string]; blobs: string[]; doubles: number[] } {
  switch (point.kind) {
    case "request": {
      const { route, method, status, role, ms, queries, read, written, decrypts } = point;
      return {
        indexes: [route.slice(0, 96)],
        blobs: [route, method, String(status), role],
        doubles: [ms, queries, read, written, decrypts],
      };
    }
    case "outside":
      return {
        indexes: [`outside:${point.provider}`],
        blobs: [point.provider, point.outcome, point.urgent ? "urgent" : "normal"],
        doubles: [point.ms],
      };
    case "vital":
      return {
        indexes: [`vital:${point.route}`.slice(0, 96)],
        blobs: [point.route, point.vital],
        doubles: [point.value],
      };
    case "answer":
      return { indexes: ["sos.answer"], blobs: [], doubles: [point.ms] };
    case "business":
      return { indexes: [`business:${point.name}`], blobs: [point.name, point.clinic], doubles: [1] };
  }
}
