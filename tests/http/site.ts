import { inject } from "vitest";

/** The running app's address. */
export const site = inject("url");

/** Asks the app; a redirect is an answer like any other. As it is: else the simulator packs it, and this process unpacks it. */
export function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has("Accept-Encoding")) headers.set("Accept-Encoding", "identity");
  return fetch(`${site}${path}`, { redirect: "manual", ...init, headers });
}

/** A write as a page of ours sends it. */
export function postForm(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return ask(path, { method: "POST", headers: { Origin: site, ...headers }, body: new URLSearchParams(fields) });
}

/** A JSON write as a program sends it. */
export function sendJson(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return ask(path, { method, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) });
}

export type Envelope = {
  success: boolean;
  data?: unknown;
  page?: { nextCursor: string | null };
  error?: { code: string; message: string; fields?: Record<string, string>; requestId: string };
};

/** The envelope of an answer. */
export async function envelopeOf(answer: Response): Promise<Envelope> {
  return (await answer.json()) as Envelope;
}

/** Numbers of Server-Timing; `trips` are round trips to databases, one after another. */
type Cost = { queries: number; read: number; written: number; decrypts: number; trips: number };

/** What a request cost, from Server-Timing. */
export function costOf(answer: Response): Cost {
  const timing = answer.headers.get("Server-Timing") ?? "";
  const number = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(timing)?.[1] ?? NaN);
  return {
    queries: number("queries"),
    read: number("read"),
    written: number("written"),
    decrypts: number("decrypts"),
    trips: number("trips"),
  };
}
