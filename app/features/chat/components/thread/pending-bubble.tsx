import { CircleAlert, Clock } from "lucide-react";
import { refusalWords } from "./refusal-words";
import type { Pending } from "../engine/room-log";

type PendingBubbleProps = {
  /** Classes of one's own bubbles. */
  look: string;
  pending: Pending;
  onRetry: (clientId: string) => void;
  onGiveUp: (clientId: string) => void;
};

/** What the room does not have yet: on its way, or refused with the reason and its words kept. */
export function PendingBubble({ pending, look, onRetry, onGiveUp }: PendingBubbleProps) {
  const { clientId, content, files, state, code } = pending;
  return (
    <li className="mt-1 flex flex-col items-end">
      <div className={`max-w-[min(85%,34rem)] rounded-lg rounded-br-sm px-3.5 py-2 opacity-80 ${look}`}>
        {files.length > 0 && <p className="text-sm">{files.map(({ name }) => name).join(", ")}</p>}
        <p className="whitespace-pre-wrap wrap-anywhere">{content}</p>
      </div>
      {state === "sending" ? (
        <p className="mt-0.5 inline-flex items-center gap-1 px-1 text-xs text-ink-soft">
          <Clock aria-hidden="true" className="size-3.5" />
          enviando
        </p>
      ) : (
        <div
          role="alert"
          className="mt-1 max-w-[min(85%,34rem)] border-l-4 border-wrong-text bg-wrong-wash px-3 py-2 text-sm"
        >
          <p className="flex gap-2">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-wrong-text" />
            {refusalWords(code)}
          </p>
          <p className="flex gap-4">
            <button type="button" className="link min-h-11" onClick={() => onRetry(clientId)}>
              Tentar de novo
            </button>
            <button type="button" className="link min-h-11" onClick={() => onGiveUp(clientId)}>
              Descartar
            </button>
          </p>
        </div>
      )}
    </li>
  );
}
