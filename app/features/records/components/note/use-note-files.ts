import { useRef, useState } from "react";
import type { Attachment } from "~/features/files/attachment-value";

export type FilesSync = {
  onFiles(files: Attachment[]): void;
  onBusy(busy: boolean): void;
  /** Attaches and lets go of what is due. @returns whether the note has all of it then */
  flush(): Promise<boolean>;
  /** How it stands, in words; empty while nothing was changed. */
  words: string;
  failed: boolean;
};

type Wiring = {
  /** Where files are attached (PATCH); null on a page without them. */
  href: string | null;
  attached: readonly Attachment[];
  /** Whether the editor has taken over from the form. */
  isLive: boolean;
  /** Begins the note where it was not begun yet. @returns whether there is one */
  ensureNote(): Promise<boolean>;
};

type Told = { words: string; failed: boolean };
type Refused = { error?: { message?: string; fields?: Record<string, string> } };
const offline = "Os arquivos ainda não estão na nota: sem resposta da internet.";

async function patch(href: string, body: { add: string[]; remove: string[] }): Promise<Told> {
  try {
    const answer = await fetch(href, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return { words: "Arquivos guardados na nota.", failed: false };
    const { error }: Refused = await answer.json();
    return { words: error?.fields?.files ?? error?.message ?? offline, failed: true };
  } catch {
    return { words: offline, failed: true };
  }
}

/** Attaches files to a note while it is written in the editor, one change after another. */
export function useNoteFiles(wiring: Wiring): FilesSync {
  const latest = useRef(wiring);
  latest.current = wiring;
  const [told, setTold] = useState<Told>({ words: "", failed: false });
  const [busy, setBusy] = useState(false);
  const wanted = useRef<string[] | null>(null);
  const there = useRef(new Set(wiring.attached.map(({ id }) => id)));
  const turn = useRef<Promise<boolean>>(Promise.resolve(true));
  const bring = async (): Promise<boolean> => {
    const { href, isLive, ensureNote } = latest.current;
    const ids = wanted.current;
    if (!isLive || href === null || ids === null) return true;
    const add = ids.filter((id) => !there.current.has(id));
    const remove = [...there.current].filter((id) => !ids.includes(id));
    if (add.length + remove.length === 0) return true;
    const done = (await ensureNote()) ? await patch(href, { add, remove }) : { words: offline, failed: true };
    setTold(done);
    if (!done.failed) there.current = new Set(ids);
    return !done.failed;
  };
  const flush = () => (turn.current = turn.current.then(bring, bring));
  return {
    onFiles(files) {
      wanted.current = files.map(({ id }) => id);
      void flush();
    },
    onBusy: setBusy,
    flush: async () => (await flush()) && !busy,
    ...told,
  };
}
