import { useEffect, useState } from "react";
import { teamPaths } from "~/team-paths";
import { useRealtime } from "~/ui/realtime/use-realtime";
import type { WaitingCall as Head } from "./patient-role-shell";

type Heads = ReadonlyMap<string, Head>;
const none: Head[] = [];

function isHead(data: unknown): data is Head {
  return typeof data === "object" && data !== null && "id" in data && "status" in data && "rev" in data;
}

function withHead(heads: Heads, head: Head): Heads {
  return (heads.get(head.id)?.rev ?? 0) >= head.rev ? heads : new Map(heads).set(head.id, head);
}

/** What the channel told since: what stood before and is not found any more is over. */
function changedSince(stood: Heads, now: Heads): Heads {
  return new Map([...now].filter(([id, head]) => stood.get(id) !== head));
}

async function fetchHeads(): Promise<Head[]> {
  const answer = await fetch(teamPaths.liveAlerts());
  if (!answer.ok) throw new Error("not told");
  const { data } = await answer.json<{ data: { alerts: Head[] } }>();
  return data.alerts;
}

/**
 * How many calls for help that concern the member wait for an answer: those that the page was made with, then what the clinic's
 * board says once the page stands, and from then on the member's live channel.
 * @param owner the member's id; nothing is asked for `null`
 * @param loaded what the page was made with
 */
export function useWaitingAlerts(owner: string | null, loaded = none): number {
  const [heads, setHeads] = useState<Heads>(() => loaded.reduce(withHead, new Map<string, Head>()));
  const ask = () =>
    fetchHeads().then(
      (found) => setHeads((before) => found.reduce(withHead, changedSince(heads, before))),
      () => undefined, // offline: the channel tells when it is back
    );
  useEffect(() => {
    if (owner !== null) void ask();
  }, [owner]);
  useRealtime(owner, ({ type, data }) => {
    if (type === "resync") void ask();
    if ((type === "sos-alert" || type === "sos-update") && isHead(data)) setHeads((before) => withHead(before, data));
  });
  return [...heads.values()].filter(({ status }) => status === "open" || status === "unanswered").length;
}
