import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";

/** One comment as it is shown. */
export type CommentRow = { id: string; authorName: string; content: string; createdAt: number };

type SharedEntryCommentsProps = { comments: CommentRow[]; reader: Reader };

/** The comments under an entry, oldest first. */
export function SharedEntryComments({ comments, reader }: SharedEntryCommentsProps) {
  return (
    <section aria-labelledby="comentarios" className="mt-4 border-t border-line pt-4">
      <h3 id="comentarios" className="text-lg dense:text-base">
        Comentários
      </h3>
      {comments.length === 0 && <p className="mt-1 text-ink-soft">Nenhum comentário ainda.</p>}
      <ul className="divide-y divide-line">
        {comments.map((comment) => (
          <li key={comment.id} id={comment.id} className="py-3">
            <p className="text-sm text-ink-soft">
              <span className="font-medium wrap-anywhere text-ink">{comment.authorName}</span>{" "}
              <RelativeTime at={comment.createdAt} {...reader} />
            </p>
            <p className="mt-0.5 max-w-reading wrap-anywhere whitespace-pre-line">{comment.content}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
