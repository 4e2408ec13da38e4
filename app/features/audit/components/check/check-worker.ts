import { browserTools, knowsSignatures } from "../../chain/browser-tools";
import { ExportCheck } from "../../chain/check-export";
import { checkStream, piecesOf, type Progress } from "../../chain/check-stream";
import { keptHeadsIn } from "../../chain/kept-head";
import type { CheckOrder, CheckReport } from "./check-messages";

// A thread of its own: the page answers while a million rows are hashed. Nothing here knows the network.

/** The page is told so often (ms). */
const tellEvery = 150;

/** A worker's own scope, which the types of a page do not have. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CheckOrder>) => void) | null;
  postMessage(report: CheckReport): void;
};

async function check({ file, pasted, clinicId, keys }: CheckOrder): Promise<CheckReport> {
  const kept = keptHeadsIn(pasted);
  if (pasted.trim() !== "" && kept.length === 0) return { said: "failed", why: "no_checkpoint" };
  if (!(await knowsSignatures())) return { said: "failed", why: "no_signatures" };
  const began = performance.now();
  let [told, bytes] = [began, 0];
  const onPiece = (progress: Progress) => {
    bytes = progress.bytes;
    if (performance.now() - told < tellEvery) return;
    told = performance.now();
    scope.postMessage({ said: "progress", progress: { ...progress } });
  };
  const published = new Map(keys.map(({ kid, publicKey }) => [kid, publicKey]));
  const against = { pinned: published, kept, clinicId: clinicId.trim() || null };
  const finding = await checkStream(new ExportCheck(browserTools, against), piecesOf(file), onPiece);
  const seconds = (performance.now() - began) / 1000;
  return { said: "found", finding, seconds, bytes, kept: kept.length, isAsked: against.clinicId !== null };
}

scope.onmessage = ({ data }) => {
  void check(data)
    .catch((): CheckReport => ({ said: "failed", why: "unreadable" }))
    .then((report) => scope.postMessage(report));
};
