import { Form, useNavigate, useNavigation, useSearchParams } from "@remix-run/react";
import { useRef, useState, type ReactNode } from "react";
import type { RichDocument } from "../../document/document";
import type { Attachment } from "~/features/files/attachment-value";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { typedIn } from "~/features/tenancy/components/refusal";
import type { NoteBehind } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { NoteFiles } from "./note-files";
import { PlainTextFields, type PlainText } from "./plain-text";
import { TemplateChoice, type OfferedTemplate } from "../templates/template-choice";
import type { WriterHandle } from "./text-writer.client";
import { useNoteFiles } from "./use-note-files";
import { useTextWriter } from "./use-text-writer";

export type NoteText = {
  content: RichDocument;
  plain: PlainText;
  version: number;
  savedAt: number | null;
};

export type NoteFormProps = {
  text: NoteText;
  /** What an empty text may begin with. */
  beginning?: { templates: readonly OfferedTemplate[]; chosen: string | undefined; from: NoteBehind };
  /** Where the editor saves. */
  saveHref: string;
  draft: { owner: string; form: string };
  label: string;
  placeholder: string;
  mentionsHref: string | null;
  addendum?: { href: string; form: string };
  /** Where the text goes next once all of it is saved: signing. */
  next?: { href: string; label: string };
  /** Files of a note: whose record, what is part of it, and where that is changed (PATCH). */
  files?: { patientId: string; attached: readonly Attachment[]; href: string };
  refusal?: Refusal;
  /** Beside a refusal: what was saved meanwhile. */
  overtaken?: ReactNode;
  zone: string;
};

/** Writing a text of the prontuário: an editor that saves by itself where there is one, else a form that is sent. */
export function NoteForm(props: NoteFormProps) {
  const { text, next, refusal, overtaken, beginning, files } = props;
  const [offered] = useState(beginning?.templates ?? []);
  const form = useRef<HTMLFormElement>(null);
  const writer = useRef<WriterHandle>(null);
  const [leaving, setLeaving] = useState(false);
  const navigate = useNavigate();
  const editor = useTextWriter(form, text.content);
  const [search] = useSearchParams();
  const sync = useNoteFiles({
    href: files?.href ?? null,
    attached: files?.attached ?? [],
    isLive: editor !== null,
    ensureNote: async () => text.version > 0 || ((await writer.current?.save()) ?? false),
  });
  const pending = useNavigation().formMethod === "POST";
  /** The editor has its own way to save: the form is for pages without it. */
  const leave = async (href: string) => {
    setLeaving(true);
    const saved = (await writer.current?.save()) && (await sync.flush());
    setLeaving(false);
    if (saved) navigate(href);
  };
  return (
    <Form
      ref={form}
      method="post"
      {...(files ? { encType: "multipart/form-data" as const } : {})}
      noValidate
      onSubmit={(event) => {
        if (!editor) return;
        event.preventDefault();
        void writer.current?.save().then(() => sync.flush());
      }}
    >
      {!refusal && !editor && search.has("saved") && <Flash>Guardado.</Flash>}
      {refusal && !editor && <FormError message={refusal.fields.text ?? refusal.message} />}
      {!editor && overtaken}
      <input type="hidden" name="version" value={text.version} />
      {beginning && offered.length > 0 && (
        <TemplateChoice
          {...beginning}
          templates={offered}
          begin={editor ? (content) => writer.current?.begin(content) ?? "begun" : null}
        />
      )}
      <div className="editor-room">
        {editor ? (
          <editor.Writer
            opened={text}
            typed={editor.typed}
            href={props.saveHref}
            place={props.draft}
            label={props.label}
            placeholder={props.placeholder}
            mentionsHref={props.mentionsHref}
            addendum={props.addendum}
            zone={props.zone}
            handle={writer}
          />
        ) : (
          <PlainTextFields
            plain={text.plain}
            label={props.label}
            typed={{
              text: typedIn(refusal, "text"),
              append: typedIn(refusal, "append"),
              replace: typedIn(refusal, "replace"),
              under: [refusal?.values.under ?? []].flat(),
            }}
            error={refusal?.fields.text}
          />
        )}
      </div>
      {files && <NoteFiles {...files} refusal={refusal} sync={sync} />}
      <div className="mt-6 flex flex-wrap gap-3">
        {next && (
          <Button
            name="next"
            value="sign"
            pending={leaving || pending}
            pendingLabel="Guardando…"
            onClick={(event) => {
              if (!editor) return;
              event.preventDefault();
              void leave(next.href);
            }}
          >
            {next.label}
          </Button>
        )}
        <Button variant={next ? "quiet" : "primary"} pending={pending} pendingLabel="Guardando…">
          {editor ? "Guardar agora" : "Guardar"}
        </Button>
      </div>
    </Form>
  );
}
