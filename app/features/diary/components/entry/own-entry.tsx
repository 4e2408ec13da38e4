import { Form, Link, useNavigation } from "@remix-run/react";
import { FileGallery } from "~/features/files/components/file-gallery";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { MoodBadge } from "~/ui/mood/mood-badge";
import { PageHeader } from "~/ui/page-header";
import { Quote } from "~/ui/quote";
import { RelativeTime } from "~/ui/time/relative-time";
import { searchWith } from "~/ui/list/search-with";
import type { Comment, Entry } from "../../entry/entry";
import { EntryAudience } from "./entry-audience";
import { CommentForm } from "../reading/comment-form";
import { EntryComments } from "../reading/entry-comments";
import { asMood } from "../mood/mood-scale";
import { NamedEmotions } from "../emotions/named-emotions";
import { NotDone } from "./not-done";

type OwnEntryProps = {
  entry: Entry & { readers: { name: string; readAt: number }[]; comments: Comment[] };
  team: string[];
  reader: Reader;
  /** What was wrong with an answer to a comment. */
  refusal?: Refusal;
  /** An answer was sent and did not arrive: its form says so, not the page. */
  answering: boolean;
};

/** A note read by the one who wrote it. */
export function OwnEntry({ entry, team, reader, refusal, answering }: OwnEntryProps) {
  const when = <RelativeTime at={entry.occurredAt} {...reader} />;
  return (
    <article className="space-y-6">
      <div>
        <PageHeader
          title={<span className="wrap-anywhere">{entry.title}</span>}
          lead={when}
          back={{ to: paths.diary(), label: "Diário" }}
        />
        <MoodBadge mood={asMood(entry.mood)} className="-mt-2" />
        <NamedEmotions emotions={entry.emotions} className="mt-3" />
      </div>
      <Quote size="large" className="wrap-anywhere">
        {entry.content}
      </Quote>
      <FileGallery files={entry.files} label="Arquivos da anotação" />
      {!entry.isPrivate && entry.files.some(({ kind }) => kind === "audio") && (
        <Link to={paths.diaryTranscripts(entry.id)} className="link inline-flex min-h-11 items-center">
          Transcrição do áudio
        </Link>
      )}
      {entry.tags.length > 0 && <Tags tags={entry.tags} />}
      <EntryAudience isPrivate={entry.isPrivate} team={team} readers={entry.readers} reader={reader} />
      <EntryComments comments={entry.comments} reader={reader}>
        {!entry.isPrivate && team.length > 0 && (
          <div className="mt-4">
            <CommentForm key={entry.comments.length} action={paths.diaryEntry(entry.id)} refusal={refusal} isAnswer />
          </div>
        )}
      </EntryComments>
      {!answering && <NotDone />}
      <Acts id={entry.id} />
    </article>
  );
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <ul aria-label="Etiquetas" className="flex flex-wrap gap-x-5">
      {tags.map((tag) => (
        <li key={tag} className="min-w-0">
          <Link
            to={paths.diary() + searchWith("", { tag })}
            className="link inline-flex min-h-11 items-center wrap-anywhere"
          >
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Acts({ id }: { id: string }) {
  const pending = useNavigation().formData?.get("intent") === "delete";
  return (
    <div className="flex flex-wrap gap-3 border-t border-line pt-6">
      <Button asChild variant="quiet">
        <Link to={paths.diaryEdit(id)}>Mudar</Link>
      </Button>
      <Form method="post" preventScrollReset>
        <Button variant="danger" name="intent" value="delete" pending={pending} pendingLabel="Excluindo…">
          Excluir
        </Button>
      </Form>
    </div>
  );
}
