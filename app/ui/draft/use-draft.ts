import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { whenIdle } from "../device/idle";
import type { FormValues } from "./draft-store";
import { isTouched, sameValues, valuesOf } from "./form-values";

/** Least time between two saves while somebody types, ms. */
const PAUSE = 400;

type DraftOptions = {
  owner: string;
  form: string;
  /** The hidden field that names this very form (its idempotency key). */
  stampName: string;
  /** False when the server has just given back what was typed: that is newer than any draft. */
  restores: boolean;
};

export type Draft = {
  /** What was kept: `restored` is to be put into the form, `offered` waits for a choice because the form has other words already. */
  found: { values: FormValues; how: "restored" | "offered" } | null;
  /** Takes the offered words. */
  accept(): void;
  /** Forgets what was kept. */
  discard(): void;
  /** These words are kept elsewhere: they are no draft any more, and what differs from them is one. */
  keptElsewhere(values: FormValues): void;
};

type Machine = { place: { owner: string; form: string }; stampName: string; base: FormValues | null; waiting: boolean };

/** The store comes after the page: listeners first, so that no word typed meanwhile is lost. */
const draftStore = () => import("./draft-store");
const nothing = () => undefined; // without the store the page works without drafts

/** Takes the words down at once; they are kept as soon as the store is there, in the order they were taken. */
function keep(element: HTMLFormElement, { place, stampName, base, waiting }: Machine): void {
  if (waiting) return;
  const values = valuesOf(element);
  const stamp = String(values[stampName]);
  const asOpened = base && sameValues(values, base, stampName);
  void draftStore()
    .then(async ({ dropDraft, saveDraft }) => {
      if (asOpened) await dropDraft(place, stamp);
      else await saveDraft(place, values, stamp);
    })
    .catch(nothing);
}

/** Saves the form at the first change, then at most every 400 ms, and when the page is hidden or left. @returns how to stop */
function autosave(element: HTMLFormElement, machine: RefObject<Machine>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  const save = () => {
    if (!dirty) return;
    dirty = false;
    if (machine.current) keep(element, machine.current);
  };
  const settle = () => {
    timer = dirty ? setTimeout(settle, PAUSE) : undefined;
    save();
  };
  const onChange = () => {
    dirty = true;
    // After the event, when React has put a chosen tag into its field.
    timer ??= setTimeout(settle);
  };
  // A click may change a field without an input event: suggested tags do.
  const changes = ["input", "change", "click"] as const;
  for (const change of changes) element.addEventListener(change, onChange);
  // A page that is torn down finishes nothing: before it unloads there is still time to encrypt.
  const leaving = ["beforeunload", "pagehide"] as const;
  for (const leave of leaving) addEventListener(leave, save);
  document.addEventListener("visibilitychange", save);
  return () => {
    clearTimeout(timer);
    save();
    for (const change of changes) element.removeEventListener(change, onChange);
    for (const leave of leaving) removeEventListener(leave, save);
    document.removeEventListener("visibilitychange", save);
  };
}

/** What an earlier visit left that the form does not say already. */
async function lookBack(element: HTMLFormElement, { place, stampName }: Machine): Promise<Draft["found"]> {
  const { readDraft } = await draftStore();
  const values = await readDraft(place);
  if (!values || sameValues(values, valuesOf(element), stampName)) return null;
  return { values, how: isTouched(element) ? "offered" : "restored" };
}

/** Looks back, and then keeps what was typed while the store was on its way. @returns how to call it off */
function look(element: HTMLFormElement, machine: { current: Machine }, onFound: (found: Draft["found"]) => void) {
  let gone = false;
  const found = (kept: Draft["found"]) => {
    if (gone) return;
    machine.current.waiting = kept?.how === "offered";
    if (kept) onFound(kept);
    else if (isTouched(element)) keep(element, machine.current);
  };
  lookBack(element, machine.current).then(found, () => found(null));
  return () => {
    gone = true;
  };
}

/** Keeps a form's fields as an encrypted draft on this device, and finds what an earlier visit left. */
export function useDraft(
  formRef: RefObject<HTMLFormElement | null>,
  { owner: opener, form, stampName, restores }: DraftOptions,
): Draft {
  // Whoever opened the form: its page may load its data again as somebody else, and these words are not theirs.
  const [owner] = useState(opener);
  const [found, setFound] = useState<Draft["found"]>(null);
  const machine = useRef<Machine>({ place: { owner, form }, stampName, base: null, waiting: false });

  useEffect(() => {
    const element = formRef.current;
    if (!element) return;
    const touched = isTouched(element);
    const place = { owner, form };
    machine.current = { place, stampName, base: touched || !restores ? null : valuesOf(element), waiting: restores };
    const stop = autosave(element, machine);
    const stopLooking = restores ? look(element, machine, setFound) : whenIdle(() => void draftStore().catch(nothing));
    return () => {
      stopLooking();
      stop();
    };
  }, [formRef, owner, form, stampName, restores]);

  const settle = (next: Draft["found"]) => {
    machine.current.waiting = false;
    setFound(next);
  };
  return {
    found,
    accept: () => settle(found && { ...found, how: "restored" }),
    keptElsewhere: (values) => {
      machine.current.base = values;
      // In its turn, after a save that was under way: that one would bring the same words back into the next form.
      if (formRef.current) keep(formRef.current, machine.current);
    },
    discard: () => {
      settle(null);
      void draftStore().then(({ dropDraft }) => dropDraft({ owner, form }));
    },
  };
}
