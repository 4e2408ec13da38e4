import { Flash } from "~/ui/feedback/flash";

/** What was done just before a plan's page was opened, as its address says. */
export type PlanDone = { saved: string | null; dropped: string | null; restored: boolean; reviewed: boolean };

export function doneIn({ url }: { url: string }): PlanDone {
  const { searchParams } = new URL(url);
  return {
    saved: searchParams.get("saved"),
    dropped: searchParams.get("dropped"),
    restored: searchParams.has("restored"),
    reviewed: searchParams.has("reviewed"),
  };
}

/** Says it once, above the page. */
export function PlanFlash({ done }: { done: PlanDone }) {
  if (done.saved !== null) return <Flash>Plano salvo.</Flash>;
  if (done.restored) return <Flash>A versão voltou a valer.</Flash>;
  if (done.reviewed) return <Flash>Revisão registrada.</Flash>;
  return null;
}
