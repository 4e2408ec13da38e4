import type { ReactNode } from "react";
import type { Reader } from "~/ui/time/format-time";
import { Quote } from "~/ui/quote";
import { RelativeTime } from "~/ui/time/relative-time";

type EntryCommentsProps = {
  comments: { id: string; authorName: string; content: string; createdAt: number }[];
  reader: Reader;
  /** Where the patient answers; nothing of an entry that nobody else reads. */
  children?: ReactNode;
};

/** What was answered to a note, oldest first, for the one who wrote it. */
export function EntryComments({ comments, reader, children }: EntryCommentsProps) {
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby="comentarios" className="border-t border-line pt-6">
      <h2 id="comentarios" className="text-xl">
        {comments.length === 1 ? "Um comentário" : "Comentários"}
      </h2>
      <ul className="mt-4 space-y-6">
        {comments.map(({ id, authorName, content, createdAt }) => (
          <li key={id} id={id} className="border-l-4 border-calm-line pl-4">
            <Quote
              className="wrap-anywhere"
              source={
                <>
                  <span className="font-medium text-ink">{authorName}</span>,{" "}
                  <RelativeTime at={createdAt} {...reader} />
                </>
              }
            >
              {content}
            </Quote>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
