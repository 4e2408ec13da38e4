import { useEffect, useState, type ComponentType, type RefObject } from "react";
import type { RichDocument } from "../../document/document";
import type { TextWriterProps } from "./text-writer.client";

type Loaded = { Writer: ComponentType<TextWriterProps>; typed: RichDocument | null };

/** Typed into the text area before the editor came. */
function typedInto(form: HTMLFormElement | null): string | null {
  const area = form?.elements.namedItem("text");
  return area instanceof HTMLTextAreaElement && area.value !== area.defaultValue ? area.value : null;
}

/** The editor, once it is there, with what was typed meanwhile. Where it cannot be had, the page goes on with its text area. */
export function useTextWriter(form: RefObject<HTMLFormElement | null>): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.all([import("./text-writer.client"), import("../../document/document-text")]).then(
      ([{ TextWriter }, { documentFromText }]) => {
        if (gone) return;
        const typed = typedInto(form.current);
        setLoaded({ Writer: TextWriter, typed: typed === null ? null : documentFromText(typed) });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [form]);
  return loaded;
}
