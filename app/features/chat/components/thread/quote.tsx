import type { ThreadFrame } from "./bubble";
import { quoteWords } from "./quote-words";

/** The message that another one answers, in a line; leads there. */
export function Quote({ frame, id }: { frame: ThreadFrame; id: string }) {
  const answered = frame.find(id);
  const who = answered && (answered.senderId === frame.you ? "Você" : frame.nameOf(answered.senderId));
  return (
    <a
      href={answered ? `#m-${answered.seq}` : undefined}
      onClick={(event) => frame.onJump?.(event, id)}
      className="mb-1.5 block border-l-2 border-act py-0.5 pl-2.5 text-sm text-ink-soft hover:text-ink"
    >
      {who && <span className="block font-medium">{who}</span>}
      <span className="line-clamp-2 wrap-anywhere">
        {answered ? quoteWords(answered) : "Resposta a uma mensagem anterior"}
      </span>
    </a>
  );
}
