import { expect, test } from "vitest";
import type { FileInfo } from "../file-info";
import {
  pauseAfter,
  startUpload,
  uploadFailure,
  type Standing,
  type UploadState,
  type UploadTransport,
} from "./upload";
import { problemOfAnswer } from "./upload-transport";

const file: FileInfo = { id: "fil_1", kind: "audio", type: "audio/webm", name: "voz.webm", size: 25 };
const content = new Blob(["0123456789abcdefghijklmno"]);

/** A server that keeps what it gets, in parts of 10 bytes; `faults` go wrong in turn, before or after the part is kept. */
function server(faults: ("lost" | "lost answer" | "moved" | "no" | null)[] = []) {
  const held: string[] = [];
  const calls: string[] = [];
  let started = 0;
  const standing = (): Standing => {
    const offset = held.join("").length;
    return { id: "upl_1", offset, partSize: 10, ...(offset === 25 ? { file } : {}) };
  };
  const transport: UploadTransport = {
    start: (_about, key) => {
      calls.push(`start ${key}`);
      started++;
      return Promise.resolve(standing());
    },
    look: () => {
      calls.push("look");
      return Promise.resolve(standing());
    },
    async send(_id, offset, part, onSent) {
      calls.push(`send ${offset}`);
      const fault = faults.shift();
      if (fault === "lost") throw new TypeError("network");
      if (fault === "moved") throw uploadFailure({ kind: "elsewhere" });
      if (fault === "no") throw uploadFailure({ kind: "refused", words: "Não cabe." });
      onSent(part.size);
      if (offset === held.join("").length) held.push(await part.text());
      if (fault === "lost answer") throw new TypeError("network");
      return standing();
    },
    cancel: () => {
      calls.push("cancel");
      return Promise.resolve();
    },
  };
  return { transport, calls, held, starts: () => started };
}

function upload(transport: UploadTransport) {
  const states: UploadState[] = [];
  const pauses: number[] = [];
  let settle: (state: UploadState) => void;
  const ended = new Promise<UploadState>((resolve) => (settle = resolve));
  const handle = startUpload(
    content,
    { name: "voz.webm", size: 25 },
    {
      transport,
      key: "k",
      wait: (ms) => {
        pauses.push(ms);
        return Promise.resolve();
      },
      onChange: (state) => {
        states.push(state);
        if (state.phase === "done" || state.phase === "failed" || state.phase === "cancelled") settle(state);
      },
    },
  );
  return { ...handle, states, pauses, ended };
}

test("a file goes part by part, and says how far it is", async () => {
  const { transport, calls, held } = server();
  const { ended, states } = upload(transport);
  expect(await ended).toEqual({ phase: "done", sent: 25, size: 25, file });
  expect(calls).toEqual(["start k", "send 0", "send 10", "send 20"]);
  expect(held).toEqual(["0123456789", "abcdefghij", "klmno"]);
  const sent = states.map((state) => state.sent);
  expect(sent).toEqual([...sent].sort((a, b) => a - b));
});

test("after a lost network it looks where it stands and goes on from there, with longer and longer pauses", async () => {
  const { transport, calls, held } = server([null, "lost", "lost answer", null]);
  const { ended, pauses, states } = upload(transport);
  expect((await ended).phase).toBe("done");
  expect(calls).toEqual(["start k", "send 0", "send 10", "look", "send 10", "look", "send 20"]);
  expect(held.join("")).toHaveLength(25);
  expect(pauses).toEqual([1000, 2000]);
  expect(states.some((state) => state.phase === "waiting")).toBe(true);
  expect([1, 2, 3, 4, 5, 6, 20].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
});

test("when the server stands elsewhere it follows at once", async () => {
  const { transport, pauses, calls } = (() => ({ ...server(["moved"]), pauses: [] as number[] }))();
  const run = upload(transport);
  expect((await run.ended).phase).toBe("done");
  expect([run.pauses, pauses, calls.slice(0, 4)]).toEqual([[], [], ["start k", "send 0", "look", "send 0"]]);
});

test("a refusal ends it with the server's words, and trying again makes no sense", async () => {
  const { transport, calls } = server(["no"]);
  expect(await upload(transport).ended).toMatchObject({ phase: "failed", words: "Não cabe.", resumable: false });
  expect(calls).toEqual(["start k", "send 0"]);
});

test("after ten failures in a row it asks; resumed, it goes on with the same upload", async () => {
  const faults = Array.from({ length: 10 }, () => "lost" as const);
  const { transport, starts } = server([null, ...faults]);
  const run = upload(transport);
  expect(await run.ended).toMatchObject({ phase: "failed", resumable: true, sent: 10 });
  run.resume();
  await expect.poll(() => run.states.at(-1)?.phase).toBe("done");
  expect(starts()).toBe(1);
});

test("cancelled, nothing more is sent and the server is told", async () => {
  const { transport, calls } = server();
  const run = upload({
    ...transport,
    send: (...given) => {
      run.cancel();
      return transport.send(...given);
    },
  });
  expect((await run.ended).phase).toBe("cancelled");
  await expect.poll(() => calls.at(-1)).toBe("cancel");
  expect(run.states.at(-1)?.phase).toBe("cancelled");
});

test("an answer says whether to give up, wait or look again", () => {
  const error = { code: "files.wrong_type", message: "Outro tipo.", fields: { file: "HEIC não." } };
  expect(problemOfAnswer(415, { error }, null)).toEqual({ kind: "refused", words: "HEIC não." });
  expect(problemOfAnswer(429, {}, "60")).toEqual({ kind: "later", ms: 60_000 });
  expect(problemOfAnswer(503, {}, null)).toEqual({ kind: "later" });
  expect(problemOfAnswer(409, { error: { code: "files.offset", message: "" } }, null)).toEqual({ kind: "elsewhere" });
});
