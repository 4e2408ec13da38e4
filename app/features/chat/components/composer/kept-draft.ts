import { dropDraft, readDraft, saveDraft, type DraftPlace } from "~/ui/draft/draft-store";

/** Least time (ms) between two saves while somebody types. */
const pause = 400;

/** Saves the box at most every 400 ms, and when the page is hidden or left. @returns how to stop */
export function autosave(box: HTMLTextAreaElement, place: DraftPlace): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const content = box.value;
    void (content ? saveDraft(place, { content }, place.form) : dropDraft(place));
  };
  const onInput = () => {
    timer ??= setTimeout(save, pause);
  };
  const onHide = () => timer !== undefined && save();
  box.addEventListener("input", onInput);
  addEventListener("pagehide", onHide);
  document.addEventListener("visibilitychange", onHide);
  return () => {
    onHide();
    box.removeEventListener("input", onInput);
    removeEventListener("pagehide", onHide);
    document.removeEventListener("visibilitychange", onHide);
  };
}

/** Brings what was kept back into an empty box. */
export async function bringBack(
  box: HTMLTextAreaElement,
  place: DraftPlace,
  onLength: (length: number) => void,
): Promise<void> {
  const kept = await readDraft(place);
  if (!kept || box.value !== "" || typeof kept.content !== "string") return;
  box.value = kept.content;
  onLength(kept.content.length);
}

/** Forgets what was kept. */
export async function forget(place: DraftPlace): Promise<void> {
  await dropDraft(place);
}
