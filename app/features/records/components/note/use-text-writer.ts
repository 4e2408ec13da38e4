import { useEffect, useRef, useState, type ComponentType, type RefObject } from "react";
import type { RichDocument } from "../../document/document";
import type { TextWriterProps } from "./text-writer.client";

type Loaded = { Writer: ComponentType<TextWriterProps>; typed: RichDocument | null };
type Words = { whole: string | null; under: string[] };

const areas = (form: HTMLFormElement | null, name: string) =>
  [...(form?.querySelectorAll("textarea") ?? [])].filter((area) => area.name === name);

/** Typed into the text areas before the editor came: the whole text, or words for its sections and its end. */
function typedInto(form: HTMLFormElement | null): Words | null {
  const [whole] = areas(form, "text");
  if (whole) return whole.value === whole.defaultValue ? null : { whole: whole.value, under: [] };
  const under = ["under", "append"].flatMap((name) => areas(form, name)).map(({ value }) => value);
  return under.some((words) => words.trim() !== "") ? { whole: null, under } : null;
}

/** The editor, once it is there, with what was typed meanwhile. Where it cannot be had, the page goes on with its text areas. */
export function useTextWriter(form: RefObject<HTMLFormElement | null>, opened: RichDocument): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const latest = useRef(opened);
  latest.current = opened;
  useEffect(() => {
    let gone = false;
    void Promise.all([
      import("./text-writer.client"),
      import("../../document/document-text"),
      import("../../document/sections"),
    ]).then(
      ([{ TextWriter }, { documentFromText }, { addUnder }]) => {
        if (gone) return;
        const words = typedInto(form.current);
        const written =
          words && (words.whole === null ? addUnder(latest.current, words.under) : documentFromText(words.whole));
        setLoaded({ Writer: TextWriter, typed: written });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [form]);
  return loaded;
}
