import { Notice } from "../feedback/notice";
import type { Draft } from "./use-draft";

const act = "link -ml-1 min-h-11 px-1 font-medium";

/** Says that words of an earlier visit are back, or offers them when the form already has others. */
export function DraftNotice({ draft }: { draft: Draft }) {
  if (!draft.found) return null;
  const restored = draft.found.how === "restored";
  return (
    <div role="status">
      <Notice tone="calm" className="mb-6">
        <p>{restored ? "Recuperamos o que você tinha escrito." : "Há um texto que você começou antes e não salvou."}</p>
        <p className="flex flex-wrap gap-x-5">
          {!restored && (
            <button type="button" className={act} onClick={draft.accept}>
              Trocar pelo que comecei antes
            </button>
          )}
          <button type="button" className={act} onClick={draft.discard}>
            Descartar
          </button>
        </p>
      </Notice>
    </div>
  );
}
