import type { AlertHead } from "~/features/sos/board/alert";
import { isStillOpen } from "../alert/words";

/** What a page knows of a board's alerts, by id; closed ones stay, so that no older word brings them back. */
export type Known = ReadonlyMap<string, AlertHead>;

/** What was live at an instant (ms, the server's clock). */
export type Snapshot = { alerts: AlertHead[]; at: number };

/** A snapshot may be older than frames that came before it: alerts this young (ms) are kept though it knows them not. */
const slack = 5000;

/** One alert, new or changed; an older word than what is known changes nothing. */
export function withHead(known: Known, head: AlertHead): Known {
  const before = known.get(head.id);
  if (before && before.rev >= head.rev) return known;
  return new Map(known).set(head.id, head);
}

/** All that is live: what it does not name is over, unless it began since. */
export function withSnapshot(known: Known, { alerts, at }: Snapshot): Known {
  const named = new Set(alerts.map(({ id }) => id));
  const kept = [...known].filter(([id, head]) => named.has(id) || !isStillOpen(head) || head.raisedAt > at - slack);
  return alerts.reduce(withHead, new Map(kept) as Known);
}

const places = { open: 0, unanswered: 1, acknowledged: 2, resolved: 3, cancelled: 3 };

/** What is live, in the order in which it wants somebody: unanswered longest first, then given up, then by the time left. */
export function inOrder(known: Known): AlertHead[] {
  return [...known.values()]
    .filter(isStillOpen)
    .sort(
      (a, b) =>
        places[a.status] - places[b.status] ||
        (a.status === "acknowledged" ? (a.nextAt ?? 0) - (b.nextAt ?? 0) : a.raisedAt - b.raisedAt) ||
        (a.id < b.id ? -1 : 1),
    );
}
