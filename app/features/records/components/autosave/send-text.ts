import { signalAfter } from "~/lib/in-time";
import type { RichDocument } from "../../document/document";
import type { Outcome } from "./autosave.state";

/** What is written, as it is sent. `readable` is left out where nobody else could read it anyway. */
export type Written = { content: RichDocument; readable?: boolean };

/** What the server has, where it was saved elsewhere meanwhile. */
export type Stored = Written & { version: number; savedAt?: string; signedAt?: string | null };

type Envelope<Data> = {
  data?: Data | null;
  error?: { code?: string; message?: string; fields?: Record<string, string> };
};

/** Longest wait (ms) for an answer; what was not answered is sent again, and is the same. */
const patience = 20_000;

const asJson = <Data>(answer: Response) => answer.json().catch(() => ({})) as Promise<Envelope<Data>>;

function outcomeOf(status: number, { data, error }: Envelope<Stored>): Outcome {
  if (status >= 200 && status < 300 && data) {
    return { then: "saved", version: data.version, at: data.savedAt ? Date.parse(data.savedAt) : Date.now() };
  }
  if (status === 401) return { then: "ended" };
  if (status === 409) return { then: error?.code === "records.signed" ? "signed" : "conflict" };
  if (status === 413 || status === 422) {
    const { message = "", fields = {} } = error ?? {};
    return { then: "refused", message: Object.values(fields)[0] ?? message };
  }
  return status === 403 || status === 404 ? { then: "gone" } : { then: "lost" };
}

/** Saves a text at its address of the API. Never rejects. */
export async function sendText(href: string, written: Written, version: number): Promise<Outcome> {
  try {
    const answer = await fetch(href, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...written, version }),
      signal: signalAfter(patience),
    });
    return outcomeOf(answer.status, await asJson<Stored>(answer));
  } catch {
    return { then: "lost" };
  }
}

/** What the server has now. Rejects when it says nothing. */
export async function fetchStored(href: string): Promise<Stored> {
  const answer = await fetch(href, { signal: signalAfter(patience), cache: "no-store" });
  const { data } = await asJson<Stored>(answer);
  if (!answer.ok || !data) throw new Error("no stored text");
  return data;
}
