import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

/** Least time (ms) between two counts while somebody writes. */
const pause = 400;

const textOf = (editor: Editor) => editor.getText({ blockSeparator: "\n" });

/** How many words stand in the text: counted when it has been still a moment, not at every letter. */
export function useWordCount(editor: Editor, count: (text: string) => number): number {
  const [words, setWords] = useState(() => count(textOf(editor)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onUpdate = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setWords(count(textOf(editor)));
      }, pause);
    };
    editor.on("update", onUpdate);
    return () => {
      clearTimeout(timer);
      editor.off("update", onUpdate);
    };
  }, [editor, count]);
  return words;
}
