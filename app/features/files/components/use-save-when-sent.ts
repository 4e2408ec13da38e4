import { useEffect, useState } from "react";
import type { FormEvent, RefObject } from "react";

/**
 * Saving waits for files on their way: the press is remembered and the form sent when they are here. Without network it does
 * not wait: the words are what must not be lost.
 */
export function useSaveWhenSent(form: RefObject<HTMLFormElement>) {
  const [busy, setBusy] = useState(false);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || busy) return;
    setWanted(false);
    form.current?.requestSubmit();
  }, [form, wanted, busy]);
  const onSubmit = (event: FormEvent) => {
    if (!busy || !navigator.onLine) return;
    event.preventDefault();
    setWanted(true);
  };
  return { waiting: wanted && busy, onBusy: setBusy, onSubmit };
}
