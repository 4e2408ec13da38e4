import type { FileInfo } from "../file-info";

/** What a sender says of a file. `duration` in ms. */
export type UploadAbout = {
  name: string;
  size: number;
  type?: string;
  width?: number;
  height?: number;
  duration?: number;
  /** For whose record, if not the sender's own. */
  patientId?: string;
};

/** Where an upload stands at the server (bytes), and what it became. */
export type Standing = { id: string; offset: number; partSize: number; file?: FileInfo };

/** How parts get to the server. Everything may reject with an `uploadFailure`; anything else rejected is a lost network. */
export type UploadTransport = {
  start(about: UploadAbout, key: string, signal: AbortSignal): Promise<Standing>;
  send(id: string, offset: number, part: Blob, onSent: (bytes: number) => void, signal: AbortSignal): Promise<Standing>;
  look(id: string, signal: AbortSignal): Promise<Standing>;
  cancel(id: string): Promise<void>;
};

/** Why something did not get through: for good (with words), for now, or because the server stands elsewhere. */
export type UploadProblem = { kind: "refused"; words: string } | { kind: "later"; ms?: number } | { kind: "elsewhere" };

/** How an upload is going. `sent` and `size` in bytes. */
export type UploadState =
  | { phase: "sending" | "waiting"; sent: number; size: number }
  /** It may be tried again when `resumable`; refused content may not. */
  | { phase: "failed"; sent: number; size: number; words: string; resumable: boolean }
  | { phase: "done"; sent: number; size: number; file: FileInfo }
  | { phase: "cancelled"; sent: number; size: number };

export type UploadOptions = {
  transport: UploadTransport;
  onChange: (state: UploadState) => void;
  /** Resolves after so many ms, earlier when there is hope (the network is back), and rejects when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Names this upload, so that a start whose answer was lost makes no second one. */
  key: string;
};

export type Upload = {
  /** Stops, and lets the server forget what it has. */
  cancel(): void;
  /** Tries again after `failed`, or at once while `waiting`. */
  resume(): void;
};

/** Failures in a row after which somebody has to say "again". */
const mostFailures = 10;
const longestPause = 30_000;
const givenUp = "O envio não está passando agora. O que já foi continua guardado por 24 horas.";

/** An error that says what to do about it. */
export function uploadFailure(problem: UploadProblem): Error {
  return Object.assign(new Error(problem.kind), { problem });
}

function problemOf(error: unknown): UploadProblem {
  return error instanceof Error && "problem" in error ? (error.problem as UploadProblem) : { kind: "later" };
}

/** Pause before the next try, ms: 1 s, 2 s, 4 s … 30 s. */
export function pauseAfter(failures: number): number {
  return Math.min(longestPause, 1000 * 2 ** (failures - 1));
}

/** Where the next part begins; when all parts are there and nothing came of them, the last one is sent again. */
function nextOffset({ offset, partSize }: Standing, size: number): number {
  return Math.min(offset, Math.floor((size - 1) / partSize) * partSize);
}

type Job = { content: Blob; about: UploadAbout; options: UploadOptions; signal: AbortSignal };

/** One step towards the file: beginning, looking where it stands, or sending a part. */
async function step(
  { content, about, options, signal }: Job,
  standing: Standing | null,
  stale: boolean,
): Promise<Standing> {
  const { transport, key, onChange } = options;
  const { size } = about;
  if (!standing) return transport.start(about, key, signal);
  if (stale) return transport.look(standing.id, signal);
  const offset = nextOffset(standing, size);
  const part = content.slice(offset, offset + standing.partSize);
  const onSent = (bytes: number) => onChange({ phase: "sending", sent: Math.min(size, offset + bytes), size });
  return transport.send(standing.id, offset, part, onSent, signal);
}

async function pause({ about, options, signal }: Job, sent: number, ms: number): Promise<void> {
  options.onChange({ phase: "waiting", sent, size: about.size });
  await options.wait(ms, signal);
}

/** Runs until there is a file, a refusal, too many failures or a cancellation. @returns where it stands, for the next run */
async function run(job: Job, from: Standing | null): Promise<Standing | null> {
  const { about, options, signal } = job;
  const { size } = about;
  let standing = from;
  let stale = from !== null;
  for (let failures = 0; ;) {
    try {
      options.onChange({ phase: "sending", sent: standing?.offset ?? 0, size });
      const before = standing?.offset ?? -1;
      standing = await step(job, standing, stale);
      stale = false;
      if (signal.aborted) return standing;
      if (standing.offset > before) failures = 0;
      if (standing.file) options.onChange({ phase: "done", sent: size, size, file: standing.file });
      if (standing.file) return standing;
    } catch (error) {
      if (signal.aborted) return standing;
      const problem = problemOf(error);
      const sent = standing?.offset ?? 0;
      const words = problem.kind === "refused" ? problem.words : ++failures >= mostFailures ? givenUp : null;
      const resumable = problem.kind !== "refused";
      if (words !== null) options.onChange({ phase: "failed", sent, size, words, resumable });
      if (words !== null) return standing;
      stale = true;
      const ms = problem.kind === "later" ? (problem.ms ?? pauseAfter(failures)) : 0;
      if (ms > 0) await pause(job, sent, ms).catch(() => undefined);
    }
  }
}

/**
 * Sends a file part by part, and goes on by itself after a lost network.
 *
 *     const upload = startUpload(blob, { name, size: blob.size }, { transport: httpTransport, wait: waitForNetwork, key, onChange });
 */
export function startUpload(content: Blob, about: UploadAbout, options: UploadOptions): Upload {
  const { signal, abort } = cancelling();
  let last: Standing | null = null;
  let running: Promise<void> = Promise.resolve();
  let failed = false;
  let wake: () => void = () => undefined;
  const wait = (ms: number) =>
    Promise.race([options.wait(ms, signal), new Promise<void>((resolve) => (wake = resolve))]);
  const onChange = (state: UploadState) => {
    failed = state.phase === "failed";
    if (!signal.aborted) options.onChange(state);
  };
  const forget = () => {
    if (signal.aborted && last) void options.transport.cancel(last.id).catch(() => undefined);
  };
  const go = async () => {
    last = await run({ content, about, options: { ...options, wait, onChange }, signal }, last);
    forget();
  };
  running = go();
  return {
    cancel() {
      if (signal.aborted) return;
      options.onChange({ phase: "cancelled", sent: last?.offset ?? 0, size: about.size });
      abort();
      wake();
      if (failed) forget(); // nothing runs that would do it on its way out
    },
    resume() {
      wake();
      if (failed && !signal.aborted) running = running.then(go);
      failed = false;
    },
  };
}

function cancelling(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
