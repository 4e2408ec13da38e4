import { uploadFailure, type Standing, type UploadProblem, type UploadTransport } from "./upload";

const collection = "/api/files/uploads";
/** A part that takes longer has stopped moving, ms. */
const longestPart = 120_000;

type Envelope = { data?: Standing; error?: { code: string; message: string; fields?: Record<string, string> } };

/** What a refusal means for an upload. @param retryAfter the header, seconds */
export function problemOfAnswer(status: number, { error }: Envelope, retryAfter: string | null): UploadProblem {
  if (error?.code === "files.offset") return { kind: "elsewhere" };
  if (status === 429 || status >= 500)
    return { kind: "later", ...(retryAfter ? { ms: Number(retryAfter) * 1000 } : {}) };
  const words = error?.fields?.file ?? error?.message ?? "O envio não deu certo. Escolha o arquivo de novo.";
  return { kind: "refused", words };
}

function readEnvelope(text: string): Envelope {
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    return {};
  }
}

function standingOf(status: number, text: string, retryAfter: string | null): Standing {
  const envelope = readEnvelope(text);
  if (status >= 400 || !envelope.data) throw uploadFailure(problemOfAnswer(status, envelope, retryAfter));
  return envelope.data;
}

async function ask(method: string, path: string, init: RequestInit = {}): Promise<Standing> {
  const answer = await fetch(path, { method, ...init });
  return standingOf(answer.status, await answer.text(), answer.headers.get("Retry-After"));
}

/** Only XMLHttpRequest tells how far a body has got. */
function sendPart(path: string, part: Blob, onSent: (bytes: number) => void, signal: AbortSignal): Promise<Standing> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () => reject(uploadFailure({ kind: "later" }));
    request.open("PUT", path);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.timeout = longestPart;
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onerror = request.ontimeout = request.onabort = lost;
    request.onload = () => {
      try {
        resolve(standingOf(request.status, request.responseText, request.getResponseHeader("Retry-After")));
      } catch (error) {
        reject(error instanceof Error ? error : uploadFailure({ kind: "later" }));
      }
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(part);
  });
}

/** Parts by HTTP, to our own server, with the login cookie. */
const httpTransport: UploadTransport = {
  start: (about, key, signal) =>
    ask("POST", collection, {
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(about),
      signal,
    }),
  look: (id, signal) => ask("GET", `${collection}/${id}`, { signal }),
  send: (id, offset, part, onSent, signal) => sendPart(`${collection}/${id}?offset=${offset}`, part, onSent, signal),
  cancel: async (id) => {
    await fetch(`${collection}/${id}`, { method: "DELETE" });
  },
};

/** The same for somebody's record; without an id, for the sender's own. */
export function transportFor(patientId: string | undefined): UploadTransport {
  if (patientId === undefined) return httpTransport;
  return {
    ...httpTransport,
    start: (about, key, signal) => httpTransport.start({ ...about, patientId }, key, signal),
  };
}

/** Waits, but not longer than until the network is back. */
export function waitForNetwork(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const early = () => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener("online", early, { once: true, signal });
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new Error("cancelled"));
    });
  });
}
