import { signalAfter } from "~/lib/in-time";
import type { RichDocument } from "../../document/document";
import type { Outcome } from "./autosave.state";
import { saysTheSame } from "./join-documents";

/** What the server has. */
export type Stored = { content: RichDocument; version: number; savedAt?: string | null };
/** What came of a try; in a conflict with what stands there. */
export type Sent = { outcome: Outcome; stored: Stored | null };

type Envelope = {
  data?: Stored | null;
  /** In a conflict: what stands. */
  current?: Stored | null;
  error?: { code?: string; message?: string; fields?: Record<string, string> };
};

/** Longest wait (ms) for an answer; what was not answered is sent again, and is the same. */
const patience = 20_000;

function outcomeOf(status: number, { data, current, error }: Envelope): Outcome {
  if (status >= 200 && status < 300 && data) {
    return { then: "saved", version: data.version, at: data.savedAt ? Date.parse(data.savedAt) : Date.now() };
  }
  switch (status) {
    case 401:
      return { then: "ended" };
    case 409:
      if (error?.code === "records.signed") return { then: "signed" };
      if (error?.code === "records.care_ended") return { then: "gone" };
      // A conflict brings what stands; without it (a template, saves that met again and again) the words say what happened.
      return current ? { then: "conflict" } : { then: "refused", message: error?.message ?? "" };
    case 413:
    case 422:
      return { then: "refused", message: Object.values(error?.fields ?? {})[0] ?? error?.message ?? "" };
    default:
      return { then: status === 403 || status === 404 ? "gone" : "lost" };
  }
}

/** Names this page: what one page saves within minutes is one version of the history. */
const sitting = crypto.randomUUID();

/** Saves a text at its address of the API, as going on from a version. Never rejects. */
async function sendText(href: string, content: RichDocument, version: number): Promise<Sent> {
  try {
    const answer = await fetch(href, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ content, version, sitting }),
      signal: signalAfter(patience),
    });
    const said = (await answer.json().catch(() => ({}))) as Envelope;
    return { outcome: outcomeOf(answer.status, said), stored: said.current ?? null };
  } catch {
    return { outcome: { then: "lost" }, stored: null };
  }
}

/** Texts without an answer that are remembered; tries are seconds apart, so more are an hour without network. */
const mostUnheard = 4;

/**
 * Sends one page's texts, and knows its own again: a save whose answer was lost may have arrived, and what was typed since would meet it as
 * somebody else's words. What stands and was sent from here is gone on from.
 */
export function openSending(href: string) {
  let unheard: RichDocument[] = [];
  const know = (texts: RichDocument[]) => (unheard = [...unheard, ...texts].slice(-mostUnheard));
  return {
    /** Sends what is written. Never rejects. */
    async send(content: RichDocument, version: number): Promise<Sent> {
      const before = unheard;
      know([content]);
      let sent = await sendText(href, content, version);
      const { stored } = sent;
      if (sent.outcome.then === "conflict" && stored && before.some((text) => saysTheSame(text, stored.content)))
        sent = await sendText(href, content, stored.version);
      // An ended login or a refusal has said nothing of what was sent before it.
      if (sent.outcome.then === "saved") unheard = [];
      else if (sent.outcome.then !== "lost") unheard = before;
      return sent;
    },
    /** Takes over what an earlier page had sent and never heard of. */
    know,
    /** What was sent and has no answer, oldest first; what is on its way, too. */
    unheard: () => unheard,
  };
}
