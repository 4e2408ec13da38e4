import { useLocation, useNavigate, type Location } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { resumeAt, type Value } from "../../sheet";
import type { Steps } from "./use-steps";

/** The question (from 0) that an address names; null for none. */
function questionIn(hash: string): number | null {
  return /^#\d{1,2}$/.test(hash) ? Number(hash.slice(1)) - 1 : null;
}

/** How many questions were passed by since the sheet was opened here; null in an entry of the history that is not one of these. */
function depthIn(state: unknown): number | null {
  const depth: unknown = state && typeof state === "object" && "depth" in state ? state.depth : null;
  return typeof depth === "number" ? depth : null;
}

/**
 * Gives each question its place in the browser's history: Back leads to the question before. By the address's hash, which asks the server
 * nothing and so needs no network. Who comes back to a sheet that was handed in meanwhile is led on to what stood before it.
 * @param kept what the server keeps of it
 * @returns the way back of the page's own button
 */
export function useQuestionHistory({ at, values, back, resume }: Steps, kept: readonly Value[]): () => void {
  const location: Location<unknown> = useLocation();
  const { search, hash, state } = location;
  const navigate = useNavigate();
  const placeOf = (n: number) => ({ search, hash: `#${n + 1}` });
  const depth = depthIn(state);
  const named = questionIn(hash);
  const isPlaced = useRef(false);
  useEffect(() => {
    const isKept = kept.some((value) => value !== null);
    if (depth && !isKept) navigate(-1 - depth);
    else if (named !== null && isKept) resume(kept, Math.min(named, resumeAt(kept)));
    else navigate(placeOf(at), { replace: true, state: { depth: 0 }, preventScrollReset: true });
    // Once, for the address that the sheet was opened with.
  }, []);
  useEffect(() => {
    if (!isPlaced.current) return;
    if (named === at) return;
    navigate(placeOf(at), { state: { depth: (depth ?? 0) + 1 }, preventScrollReset: true });
    // For who goes on in the page; an address that changed is the other effect's.
  }, [at]);
  useEffect(() => {
    const isFirst = !isPlaced.current;
    isPlaced.current = true;
    if (isFirst || named === null || named === at) return;
    if (named === at - 1) back();
    else if (named < values.length) resume(values, named);
  }, [hash]);
  return () => {
    if (depth) navigate(-1);
    else {
      back();
      navigate(placeOf(at - 1), { replace: true, state: { depth: 0 }, preventScrollReset: true });
    }
  };
}
