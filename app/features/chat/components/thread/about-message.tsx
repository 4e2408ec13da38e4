import { paths } from "~/paths";
import type { WireMessage } from "../../chat.schema";
import { quoteWords } from "../../message/excerpt";

/** Over the box: which message is answered or changed, and the way out. */
export function AboutMessage({
  message,
  editing,
  roomId,
  onCancel,
}: {
  message: WireMessage;
  editing: boolean;
  roomId: string;
  onCancel: () => void;
}) {
  return (
    <div className="mx-auto mb-1 flex max-w-3xl items-center gap-2 border-l-2 border-act pl-3 text-sm">
      <p className="min-w-0 flex-1 truncate text-ink-soft">
        <span className="font-medium text-ink">{editing ? "Mudando: " : "Respondendo: "}</span>
        {quoteWords(message)}
      </p>
      <a
        href={paths.chatRoom(roomId)}
        onClick={(event) => {
          event.preventDefault();
          onCancel();
        }}
        className="link inline-flex min-h-11 shrink-0 items-center px-2 dense:min-h-9"
      >
        Cancelar
      </a>
    </div>
  );
}
