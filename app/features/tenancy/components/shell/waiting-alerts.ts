import { useEffect, useState } from "react";
import { teamPaths } from "~/team-paths";
import { useRealtime } from "~/ui/realtime/use-realtime";

/** What is needed of an alert to know whether it waits. */
type Head = { id: string; status: string; rev: number };
type Heads = ReadonlyMap<string, Head>;

function isHead(data: unknown): data is Head {
  return typeof data === "object" && data !== null && "id" in data && "status" in data && "rev" in data;
}

function withHead(heads: Heads, head: Head): Heads {
  return (heads.get(head.id)?.rev ?? 0) >= head.rev ? heads : new Map(heads).set(head.id, head);
}

async function fetchHeads(): Promise<Head[]> {
  const answer = await fetch(teamPaths.liveAlerts());
  if (!answer.ok) return [];
  const { data } = await answer.json<{ data: { alerts: Head[] } }>();
  return data.alerts;
}

/**
 * How many calls for help that concern the member wait for an answer. Asked of the clinic's board once the page stands, so that no
 * page waits for it and no database is read; from then on the member's live channel tells.
 * @param owner the member's id; nothing is asked for `null`
 */
export function useWaitingAlerts(owner: string | null): number {
  const [heads, setHeads] = useState<Heads>(new Map());
  const ask = () =>
    fetchHeads().then(
      (found) => setHeads((before) => found.reduce(withHead, before)),
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
